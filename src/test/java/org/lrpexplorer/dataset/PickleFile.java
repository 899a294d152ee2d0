package org.lrpexplorer.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes pickles byte by byte as Python 2 wrote those of the official CIFAR archives (protocol 2). */
final class PickleFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int memo;

    PickleFile() {
        raw(0x80, 2, '}').memoised().raw('(');
    }

    PickleFile raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    private PickleFile memoised() {
        return raw('q', ++memo);
    }

    PickleFile string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        raw('U', bytes.length);
        out.writeBytes(bytes);
        return memoised();
    }

    PickleFile labels(String key, int... labels) {
        string(key).raw(']').memoised().raw('(');
        for (int label : labels) {
            raw('K', label);
        }
        return raw('e');
    }

    PickleFile names(String key, List<String> names) {
        string(key).raw(']').memoised().raw('(');
        names.forEach(this::string);
        return raw('e');
    }

    PickleFile line(String text) {
        out.writeBytes((text + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PickleFile images(int rows, byte[] data) {
        string("data")
                .raw('c')
                .line("numpy.core.multiarray")
                .line("_reconstruct")
                .memoised();
        raw('c').line("numpy").line("ndarray").memoised().raw('K', 0, 0x85);
        raw('U', 1, 'b', 0x87, 'R').memoised().raw('(', 'K', 1, 'K', rows, 'M', 0x00, 0x0c, 0x86);
        raw('c').line("numpy")
                .line("dtype")
                .memoised()
                .raw('U', 2, 'u', '1', 'K', 0, 'K', 1, 0x87, 'R')
                .memoised();
        raw('(', 'K', 3, 'U', 1, '|', 'N', 'N', 'N');
        raw('J', 0xff, 0xff, 0xff, 0xff, 'J', 0xff, 0xff, 0xff, 0xff, 'K', 0, 't', 'b', 0x89, 'T');
        raw(data.length & 0xff, data.length >> 8 & 0xff, data.length >> 16 & 0xff, data.length >> 24);
        out.writeBytes(data);
        return raw('t', 'b');
    }

    byte[] bytes() {
        return raw('u', '.').out.toByteArray();
    }
}
