package org.lrpexplorer.heatmap;

/**
 * Paints heatmaps into ARGB arrays. Every colour is opaque, so the arrays are valid both as plain and as
 * premultiplied ARGB. Enlargement is by nearest neighbour at whole and fractional zooms alike.
 *
 * @param colors the colours
 * @param scale which relevance gets which of them
 */
public record HeatmapPainter(ColorMap colors, ColorScale scale) {

    /**
     * The map enlarged or reduced to {@code width × height} pixels. Cells that are not finite are drawn in {@link
     * ColorMap#NON_FINITE}. A vector is drawn as bars from a zero line in the middle.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    public int[] paint(Heatmap map, int width, int height) {
        if (map.isVector()) {
            return new VectorBars(this, map).paint(width, height);
        }
        return NearestNeighbour.paint(map.width(), map.height(), width, height, (x, y) -> color(map.value(x, y)));
    }

    /**
     * The map laid over a grey version of the input, both stretched to {@code width × height} pixels. Cells that are
     * not finite stay opaque.
     *
     * @param opacity from 0 (input only) to 1 (relevance only)
     * @throws IllegalArgumentException if the opacity is out of range or the target has no pixels
     */
    public int[] paintOver(Picture input, Heatmap map, int width, int height, double opacity) {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("An opacity is between 0 and 1, not " + opacity);
        }
        int[] under = input.grey().paint(width, height);
        int[] over = paint(map, width, height);
        for (int i = 0; i < under.length; i++) {
            if (over[i] == ColorMap.NON_FINITE) {
                under[i] = over[i];
            } else {
                under[i] = blend(under[i], over[i], opacity);
            }
        }
        return under;
    }

    /** The opaque colour of one relevance value. */
    public int color(double value) {
        return Double.isFinite(value) ? colors.argb(scale.position(value)) : ColorMap.NON_FINITE;
    }

    private static int blend(int under, int over, double opacity) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = under >> shift & 0xFF;
            int to = over >> shift & 0xFF;
            mixed |= (int) Math.round(from + opacity * (to - from)) << shift;
        }
        return mixed;
    }
}
