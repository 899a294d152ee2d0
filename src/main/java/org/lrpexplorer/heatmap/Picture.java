package org.lrpexplorer.heatmap;

/** A small opaque picture, such as of the network's input. Immutable and equal by value. */
public sealed interface Picture permits RasterPicture, CurvePicture, BarPicture {

    /**
     * A picture of bytes in the order row, column, channel.
     *
     * @param channels 1 (grey) or 3 (red, green, blue)
     * @param pixels {@code width · height · channels} unsigned bytes; copied
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    static Picture ofBytes(int width, int height, int channels, byte[] pixels) {
        return RasterPicture.ofBytes(width, height, channels, pixels);
    }

    /**
     * Curves of a signal over its steps, those of few channels one below the other, of many their mean.
     *
     * @param values channels × steps, row-major; not to be changed
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    static Picture ofSignal(int channels, int steps, float[] values) {
        return new CurvePicture(channels, steps, values);
    }

    /**
     * Bars for the features of a table, one below the other, to the right where positive.
     *
     * @param values one for each; not to be changed
     * @throws IllegalArgumentException if there is none
     */
    static Picture ofFeatures(float[] values) {
        return new BarPicture(values);
    }

    /** Cells per row: pixels, or steps. */
    int width();

    /** Rows of cells. */
    int height();

    /** Whether it is drawn anew for every size, rather than made of one pixel for each cell. */
    boolean isDrawn();

    /** The picture enlarged or reduced to {@code toWidth × toHeight}, pixels by nearest neighbour, as opaque ARGB. */
    int[] paint(int toWidth, int toHeight);

    /**
     * This picture together with relevance, both stretched to {@code toWidth × toHeight} pixels, as {@link
     * HeatmapPainter#paintOver} says.
     */
    int[] paintUnder(HeatmapPainter colors, Heatmap map, int toWidth, int toHeight, double opacity);
}
