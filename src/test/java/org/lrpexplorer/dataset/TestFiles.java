package org.lrpexplorer.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Small files in the formats that datasets come in. */
final class TestFiles {
    private TestFiles() {}

    /** An IDX file whose values are 0, 1, 2, … */
    static byte[] idx(int... extents) {
        int size = 1;
        for (int extent : extents) {
            size *= extent;
        }
        byte[] values = new byte[size];
        for (int i = 0; i < size; i++) {
            values[i] = (byte) i;
        }
        return idx(values, extents);
    }

    static byte[] idx(byte[] values, int... extents) {
        return bytes(out -> {
            out.writeInt(0x800 | extents.length);
            for (int extent : extents) {
                out.writeInt(extent);
            }
            out.write(values);
        });
    }

    /** A batch of one record for each label; every pixel is red = 10, green = 20, blue = the record's number. */
    static byte[] cifar(int... labels) {
        byte[] batch = new byte[labels.length * 3073];
        for (int i = 0; i < labels.length; i++) {
            batch[i * 3073] = (byte) labels[i];
            for (int p = 0; p < 1024; p++) {
                batch[i * 3073 + 1 + p] = 10;
                batch[i * 3073 + 1025 + p] = 20;
                batch[i * 3073 + 2049 + p] = (byte) i;
            }
        }
        return batch;
    }

    static byte[] gzip(byte[] content) {
        return bytes(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    static byte[] tar(Map<String, byte[]> files) {
        return tar("cifar-10-batches-bin/", files);
    }

    static byte[] tar(String folder, Map<String, byte[]> files) {
        return bytes(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    TarArchiveEntry entry = new TarArchiveEntry(folder + file.getKey());
                    entry.setSize(file.getValue().length);
                    tar.putArchiveEntry(entry);
                    tar.write(file.getValue());
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
