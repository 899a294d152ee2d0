package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/** How a WebP picture is compressed, by the first of its chunks that holds pixels (RFC 9649). */
final class WebpHeader {
    private static final int MOST_CHUNKS = 64;

    private WebpHeader() {}

    /** Whether a file is WebP whose pixels are not those that were put in. */
    static boolean isLossy(ImageInputStream in) throws IOException {
        in.seek(0);
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        try {
            if (!name(in).equals("RIFF") || in.readUnsignedInt() == 0 || !name(in).equals("WEBP")) {
                return false;
            }
            for (int i = 0; i < MOST_CHUNKS; i++) {
                String chunk = name(in);
                long length = in.readUnsignedInt();
                if (chunk.equals("VP8 ") || chunk.equals("VP8L")) {
                    return chunk.equals("VP8 ");
                }
                in.seek(in.getStreamPosition() + length + (length & 1));
            }
            return false;
        } catch (EOFException e) {
            return false;
        }
    }

    private static String name(ImageInputStream in) throws IOException {
        byte[] name = new byte[4];
        in.readFully(name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
