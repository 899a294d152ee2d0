package org.lrpexplorer.heatmap;

/**
 * Paints heatmaps into ARGB arrays. Every colour is opaque, so the arrays are valid both as plain and as
 * premultiplied ARGB. Enlargement is by nearest neighbour at whole and fractional zooms alike.
 *
 * @param colors the colours
 * @param scale which relevance gets which of them
 * @param signs which signs are drawn
 */
public record HeatmapPainter(ColorMap colors, ColorScale scale, SignFilter signs) {

    private static final int PARTS = 1 << 16;
    private static final int OPAQUE = -1;

    /** A painter of both signs. */
    public HeatmapPainter(ColorMap colors, ColorScale scale) {
        this(colors, scale, SignFilter.BOTH);
    }

    /**
     * The map enlarged or reduced to {@code width × height} pixels. Cells that are not finite are drawn in {@link
     * ColorMap#nonFinite}. A vector is drawn as bars from a zero line in the middle, and so are maps of one row, the steps of
     * a signal; those of one column, the features of a table, as bars one below the other.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    public int[] paint(Heatmap map, int width, int height) {
        if (map.isDrawnAsBars()) {
            VectorBars bars = new VectorBars(this, map);
            return map.form() == HeatmapForm.FEATURES ? bars.paintDown(width, height) : bars.paint(width, height);
        }
        return NearestNeighbour.paint(map.width(), map.height(), width, height, colorsOf(map));
    }

    /**
     * The same into pixels that are there already, which takes less time than to make others.
     *
     * @param pixels {@code width · height}, all of which are replaced
     */
    public void paint(Heatmap map, int width, int height, int[] pixels) {
        if (map.isDrawnAsBars()) {
            System.arraycopy(paint(map, width, height), 0, pixels, 0, pixels.length);
        } else {
            NearestNeighbour.paint(map.width(), map.height(), width, height, colorsOf(map), pixels);
        }
    }

    /**
     * The map laid over a grey version of the input, both stretched to {@code width × height} pixels. It is as opaque as
     * |R| is large on the scale, in proportion, so that the input is unchanged where there is no relevance; a root of |R|
     * would lay the pale colours of weak relevance over it like fog. Cells that are not finite stay opaque. The curves of a
     * signal are drawn over the colours instead; features of a table, whose relevance is bars, are not seen beneath them.
     *
     * @param opacity of relevance at the scale's ends, from 0 (input only) to 1
     * @throws IllegalArgumentException if the opacity is out of range or the target has no pixels
     */
    public int[] paintOver(Picture input, Heatmap map, int width, int height, double opacity) {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("An opacity is between 0 and 1, not " + opacity);
        }
        return input.paintUnder(this, map, width, height, opacity);
    }

    /** The map laid over pixels. */
    int[] over(int[] under, Heatmap map, int width, int height, double opacity) {
        int[] over = paint(map, width, height);
        int[] strength = NearestNeighbour.paint(map.width(), map.height(), width, height, cell -> parts(map.at(cell)));
        for (int i = 0; i < under.length; i++) {
            under[i] = blend(under[i], over[i], strength[i] == OPAQUE ? 1 : opacity * strength[i] / PARTS);
        }
        return under;
    }

    /** How opaque a cell of an overlay is, in parts of the most. */
    private int parts(float value) {
        return Float.isFinite(value) ? (int) Math.round(PARTS * Math.abs(scale.position(signs.of(value)))) : OPAQUE;
    }

    /** The colours of a map's cells; where colours are in proportion to relevance, what is asked of each cell is asked once. */
    private NearestNeighbour.CellColor colorsOf(Heatmap map) {
        if (scale.limit() == 0
                || scale.curve() != ScaleCurve.LINEAR
                || signs != SignFilter.BOTH
                || map.nonFinite() > 0) {
            return cell -> color(map.at(cell));
        }
        double limit = scale.limit();
        return cell -> colors.argb(map.at(cell) / limit);
    }

    /** The opaque colour of one relevance value. */
    public int color(double value) {
        return Double.isFinite(value) ? colors.argb(scale.position(signs.of(value))) : colors.nonFinite();
    }

    /** A colour between two opaque ones. */
    static int blend(int under, int over, double opacity) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = under >> shift & 0xFF;
            int to = over >> shift & 0xFF;
            mixed |= (int) Math.round(from + opacity * (to - from)) << shift;
        }
        return mixed;
    }
}
