package org.lrpexplorer.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lrpexplorer.text.Text;

/**
 * How a {@code .npy} file begins.
 *
 * @param header what it says of its array, which need not fit into memory
 * @param length the bytes in front of the elements
 */
record NpyStart(NpyHeader header, long length) {

    private static final int LONGEST_HEADER = 1 << 20;

    /**
     * Reads it up to the elements.
     *
     * @throws IllegalArgumentException if it is no such file; the message is to be put behind its name
     */
    static NpyStart read(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(NpyHeader.MAGIC.length());
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals(NpyHeader.MAGIC)) {
            throw new IllegalArgumentException("is not a .npy file; write one with numpy.save");
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3) {
            throw new IllegalArgumentException(
                    Text.of("is a .npy file of version %d; versions 1 to 3 can be read", version));
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        long length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > LONGEST_HEADER) {
            throw new IllegalArgumentException("has a damaged header");
        }
        byte[] text = new byte[(int) length];
        in.readFully(text);
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new NpyStart(
                NpyHeader.parse(new String(text, charset)), NpyHeader.MAGIC.length() + 2 + lengthBytes + length);
    }

    /**
     * The type of its elements.
     *
     * @param size of the whole file in bytes, which is checked against what it says
     * @throws IllegalArgumentException if these are no numbers, or more or fewer than it says
     */
    ElementType type(long size) {
        ElementType type = ElementType.ofNumbers(header.type()).orElseThrow(() -> NpyReader.notFloating(header.type()));
        long needed;
        try {
            needed = Math.multiplyExact(header.elements(), (long) type.bytes());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(Text.of("is of shape %s, which is too large", header.shape()), e);
        }
        if (size - length != needed) {
            throw new IllegalArgumentException(Text.of(
                    "holds %d bytes of data, but its shape %s of %s needs %d; it is damaged",
                    size - length, header.shape(), header.type(), needed));
        }
        return type;
    }
}
