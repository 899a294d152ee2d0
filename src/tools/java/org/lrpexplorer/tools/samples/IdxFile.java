package org.lrpexplorer.tools.samples;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes MNIST's IDX format, compressed: a magic number that names the type and the number of dimensions, the
 * dimensions, the values.
 */
final class IdxFile {
    private static final int UNSIGNED_BYTES = 0x800;

    private IdxFile() {}

    static void write(Path file, byte[] values, int... dimensions) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(UNSIGNED_BYTES | dimensions.length);
            for (int dimension : dimensions) {
                out.writeInt(dimension);
            }
            out.write(values);
        }
    }
}
