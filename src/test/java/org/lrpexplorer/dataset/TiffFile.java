package org.lrpexplorer.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small uncompressed TIFF files of one channel in one strip. */
final class TiffFile {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 10;

    private TiffFile() {}

    /**
     * A file.
     *
     * @param order of all numbers in it
     * @param bits of a value
     * @param sampleFormat 1 for unsigned, 2 for signed, 3 for floating point
     * @param orientation the value of tag 274
     * @param values row by row, in that order of bytes
     */
    static byte[] of(
            ByteOrder order, int width, int height, int bits, int sampleFormat, int orientation, byte[] values) {
        int directory = 8;
        int strip = directory + 2 + 12 * ENTRIES + 4;
        ByteBuffer file = ByteBuffer.allocate(strip + values.length).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(mark).put(mark).putShort((short) 42).putInt(directory).putShort((short) ENTRIES);
        entry(file, 256, LONG, width);
        entry(file, 257, LONG, height);
        entry(file, 258, SHORT, bits);
        entry(file, 259, SHORT, 1); // not compressed
        entry(file, 262, SHORT, 1); // 0 is black
        entry(file, 273, LONG, strip);
        entry(file, 274, SHORT, orientation);
        entry(file, 278, LONG, height); // rows in the strip
        entry(file, 279, LONG, values.length);
        entry(file, 339, SHORT, sampleFormat);
        return file.putInt(0).put(values).array();
    }

    private static void entry(ByteBuffer file, int tag, int type, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(1);
        if (type == SHORT) {
            file.putShort((short) value).putShort((short) 0);
        } else {
            file.putInt(value);
        }
    }
}
