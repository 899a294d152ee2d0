package org.lrpexplorer.dataset;

import java.io.IOException;
import org.lrpexplorer.files.ByteSource;

/**
 * Images in records of equal length, whose red, green and blue planes of bytes end the record.
 *
 * @param records one after the other
 * @param side rows and columns of an image
 * @param before bytes of a record in front of its planes
 * @param byColumns whether a plane holds one column after the other, rather than one row
 */
record Planes(ByteSource records, int side, int before, boolean byColumns) {
    static final int CHANNELS = 3;

    /** The bytes of a record. */
    int record() {
        return before + CHANNELS * side * side;
    }

    /** How many records there are. */
    int count() {
        return Math.toIntExact(records.size() / record());
    }

    /** One image. */
    PixelImage image(int index) throws IOException {
        byte[] planes = records.read((long) index * record() + before, CHANNELS * side * side);
        byte[] pixels = new byte[planes.length];
        int area = side * side;
        for (int i = 0; i < area; i++) {
            int place = byColumns ? i % side * side + i / side : i;
            for (int c = 0; c < CHANNELS; c++) {
                pixels[i * CHANNELS + c] = planes[c * area + place];
            }
        }
        return new PixelImage(side, side, CHANNELS, pixels);
    }

    /** One of the bytes in front of the planes, without its sign. */
    int head(int index, int place) throws IOException {
        return records.read((long) index * record() + place, 1)[0] & 0xff;
    }
}
