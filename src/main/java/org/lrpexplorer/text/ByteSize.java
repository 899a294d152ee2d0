package org.lrpexplorer.text;

/** Sizes of files and of memory for people, in decimal units as file managers show them. */
public final class ByteSize {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSize() {}

    /** A number of bytes, such as "1.3 GB" or, below a kilobyte, "999 bytes". */
    public static String of(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double scaled = bytes / 1000.0;
        int unit = 0;
        // What would be rounded to 1000.0 is one of the next unit.
        while (scaled >= 999.95) {
            scaled /= 1000;
            unit++;
        }
        return Text.of("%.1f %s", scaled, UNITS[unit]);
    }
}
