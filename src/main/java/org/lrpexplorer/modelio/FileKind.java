package org.lrpexplorer.modelio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recognises by their first bytes the files that people open in place of a model. */
final class FileKind {
    private static final List<FileKind> KNOWN = List.of(
            new FileKind(
                    "PK\u0003\u0004",
                    "it is a ZIP archive, as PyTorch and Keras write them; export the network as ONNX"),
            new FileKind("\u0089HDF", "it is an HDF5 file, as Keras writes them; export the network as ONNX"),
            new FileKind("\u0080\u0002", "it is a Python pickle, as PyTorch writes them; export the network as ONNX"),
            new FileKind("\u001f\u008b", "it is compressed with gzip; unpack it first"),
            new FileKind("\u0089PNG", "it is an image, not a network"),
            new FileKind("\u00ff\u00d8\u00ff", "it is an image, not a network"),
            new FileKind(
                    "version https://git-lfs", "it is a Git LFS pointer, not the network itself; fetch the real file"),
            new FileKind("<", "it is a web page or XML, not a network; the download may have failed"));

    private final byte[] start;
    private final String sentence;

    private FileKind(String start, String sentence) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.sentence = sentence;
    }

    /** What the file is instead of an ONNX model; empty where it may be one. */
    static Optional<String> foreign(byte[] head) {
        Optional<String> known = KNOWN.stream()
                .filter(kind -> startsWith(head, kind.start))
                .map(kind -> kind.sentence)
                .findFirst();
        return known.isEmpty() && isText(head) ? Optional.of("it is a text file, not a network") : known;
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    /** ONNX begins with a field number below the printable characters, so readable bytes alone are something else. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return head.length > 0;
    }
}
