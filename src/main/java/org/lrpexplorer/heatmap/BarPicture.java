package org.lrpexplorer.heatmap;

import java.util.Arrays;

/** The features of a table as bars, one below the other, to the right of the middle where positive, all in one grey. */
final class BarPicture implements Picture {
    private static final HeatmapPainter GREY = new HeatmapPainter(ColorMap.GREY, new ColorScale(1, 1));
    private static final int PAPER = 0xFFFFFFFF;
    private static final int BAR = 0xFFAFB8C1;

    private final float[] values;
    private final Heatmap map;

    BarPicture(float[] values) {
        this.values = values;
        float largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        float[] shares = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shares[i] = largest == 0 ? 0 : values[i] / largest;
        }
        this.map = Heatmap.ofMap("features", 1, values.length, shares);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int height() {
        return values.length;
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public int[] paint(int toWidth, int toHeight) {
        return new VectorBars(map, GREY.scale(), GREY.signs(), value -> value == 0 ? PAPER : BAR)
                .paintDown(toWidth, toHeight);
    }

    /** Relevance has bars of its own, over which no others can be laid. */
    @Override
    public int[] paintUnder(HeatmapPainter colors, Heatmap relevance, int toWidth, int toHeight, double opacity) {
        return colors.paint(relevance, toWidth, toHeight);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarPicture that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "BarPicture[" + values.length + "]";
    }
}
