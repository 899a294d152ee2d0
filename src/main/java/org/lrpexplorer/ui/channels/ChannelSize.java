package org.lrpexplorer.ui.channels;

/** How large the pictures of channels are: as large as lets all channels be seen at once, within limits. */
final class ChannelSize {

    private static final int SMALLEST = 72;
    private static final int LARGEST = 288;
    private static final int STEP = 4;

    /** Beside the three pictures of a channel, and above and beneath them. */
    private static final double BESIDE = 28;

    private static final double AROUND = 50;

    /** On each side of a cell. */
    static final double GAP = 6;

    private ChannelSize() {}

    /** The side of a picture, in logical pixels, where so many channels share a room; of many, each is small and they scroll. */
    static double side(double width, double height, int channels) {
        int side = LARGEST;
        while (side > SMALLEST && !fits(width, height, channels, side)) {
            side -= STEP;
        }
        return side;
    }

    private static boolean fits(double width, double height, int channels, double side) {
        int inRow = (int) (width / (cellWidth(side) + 2 * GAP));
        return inRow > 0 && Math.ceil((double) channels / inRow) * (cellHeight(side) + 2 * GAP) <= height;
    }

    /** The width of a channel with pictures of a side. */
    static double cellWidth(double side) {
        return 3 * side + BESIDE;
    }

    /** The height of a channel with pictures of a side. */
    static double cellHeight(double side) {
        return side + AROUND;
    }
}
