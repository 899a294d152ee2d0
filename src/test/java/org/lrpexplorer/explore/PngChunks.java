package org.lrpexplorer.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in a PNG file but for its texts. */
public final class PngChunks {

    private static final int SIGNATURE = 8;

    private PngChunks() {}

    /** All bytes of the chunks that are no text, one behind the other. */
    public static byte[] withoutTexts(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(SIGNATURE);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        while (bytes.hasRemaining()) {
            byte[] type = new byte[4];
            byte[] content = new byte[bytes.getInt()];
            bytes.get(type).get(content).getInt();
            if (!new String(type, StandardCharsets.US_ASCII).endsWith("Xt")) {
                kept.write(type);
                kept.write(content);
            }
        }
        return kept.toByteArray();
    }
}
