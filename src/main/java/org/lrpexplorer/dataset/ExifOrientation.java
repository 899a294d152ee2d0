package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds the orientation that is recorded with a picture. EXIF data are a TIFF structure: a TIFF file is one itself, a
 * JPEG keeps it in a segment APP1 and a PNG in a chunk {@code eXIf}.
 */
final class ExifOrientation {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifOrientation() {}

    /** The orientation of a picture, or {@link Orientation#UPRIGHT} where none can be read. Moves the stream. */
    static Orientation of(ImageInputStream in) {
        try {
            OptionalLong tiff = tiffIn(in);
            return tiff.isPresent() ? inTiff(in, tiff.getAsLong()) : Orientation.UPRIGHT;
        } catch (IOException e) { // cut short; whether the pixels are still there is for the decoder to say
            return Orientation.UPRIGHT;
        }
    }

    private static OptionalLong tiffIn(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(0);
        int start = in.readInt();
        if (start == 0x49492a00 || start == 0x4d4d002a) {
            return OptionalLong.of(0);
        }
        if (start >>> 16 == 0xffd8) {
            return inJpeg(in);
        }
        return start == 0x89504e47 ? inPng(in) : OptionalLong.empty();
    }

    private static OptionalLong inJpeg(ImageInputStream in) throws IOException {
        long segment = 2;
        while (true) {
            in.seek(segment);
            if (in.readUnsignedByte() != 0xff) {
                return OptionalLong.empty();
            }
            int marker = in.readUnsignedByte();
            if (marker == 0xff) { // filling before a marker
                segment++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                return OptionalLong.empty();
            }
            int length = in.readUnsignedShort();
            if (marker == APP1 && length >= 2 + EXIF.length) {
                byte[] name = new byte[EXIF.length];
                in.readFully(name);
                if (Arrays.equals(name, EXIF)) {
                    return OptionalLong.of(in.getStreamPosition());
                }
            }
            segment += 2 + length;
        }
    }

    private static OptionalLong inPng(ImageInputStream in) throws IOException {
        long chunk = 8;
        while (true) {
            in.seek(chunk);
            long length = in.readUnsignedInt();
            int type = in.readInt();
            if (type == 0x65584966) { // eXIf
                return OptionalLong.of(in.getStreamPosition());
            }
            if (type == 0x49454e44) { // IEND
                return OptionalLong.empty();
            }
            chunk += 12 + length;
        }
    }

    /** Reads the tag from the first directory of a TIFF structure. */
    private static Orientation inTiff(ImageInputStream in, long start) throws IOException {
        in.seek(start);
        in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.readUnsignedShort();
        in.seek(start + in.readUnsignedInt());
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            in.readUnsignedInt();
            long entryValue = in.getStreamPosition();
            if (tag == ORIENTATION && (type == SHORT || type == LONG)) {
                long code = type == SHORT ? in.readUnsignedShort() : in.readUnsignedInt();
                return code >= 1 && code <= 8 ? new Orientation((int) code) : Orientation.UPRIGHT;
            }
            in.seek(entryValue + 4);
        }
        return Orientation.UPRIGHT;
    }
}
