package org.lrpexplorer.tools.packaging;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The program's icon as it would be drawn on paper: a sheet with the heatmap of a digit three, red where pixels speak for it and
 * blue where they speak against. Lengths are shares of the icon's side.
 */
final class IconDrawing {

    /** The first is the sheet's frame, the second the sheet; the others are the cells of the heatmap. */
    static final List<Rectangle> RECTANGLES;

    private static final double MARGIN = 0.03;
    private static final double FRAME = 0.03;
    private static final double ROUNDING = 0.16;
    private static final int FRAME_COLOUR = 0x37474F;
    private static final int SHEET_COLOUR = 0xFFFFFF;
    private static final int FOR = 0xB2182B;
    private static final int AGAINST = 0x2166AC;

    /** A digit is how strongly a cell speaks for the three, a letter how strongly against it; a point is zero. */
    private static final List<String> CELLS = List.of(
            ".........", //
            "..57997..",
            ".58..489.",
            ".ce...79.",
            "..d5998..",
            ".ce...79.",
            ".58..489.",
            "..57997..",
            ".........");

    private static final double STEPS = 9;

    static {
        double inside = MARGIN + 2 * FRAME;
        double side = (1 - 2 * inside) / CELLS.size();
        RECTANGLES = Stream.concat(
                        Stream.of(
                                Rectangle.centred(MARGIN, ROUNDING, FRAME_COLOUR),
                                Rectangle.centred(MARGIN + FRAME, ROUNDING - FRAME, SHEET_COLOUR)),
                        cells(inside, side))
                .toList();
    }

    private IconDrawing() {}

    private static Stream<Rectangle> cells(double inside, double side) {
        return IntStream.range(0, CELLS.size() * CELLS.size())
                .filter(i -> cell(i) != '.')
                .mapToObj(i -> {
                    int column = i % CELLS.size();
                    int row = i / CELLS.size();
                    return new Rectangle(inside + column * side, inside + row * side, side, 0, colour(cell(i)));
                });
    }

    private static char cell(int i) {
        return CELLS.get(i / CELLS.size()).charAt(i % CELLS.size());
    }

    private static int colour(char cell) {
        return Character.isDigit(cell)
                ? between(SHEET_COLOUR, FOR, (cell - '0') / STEPS)
                : between(SHEET_COLOUR, AGAINST, (cell - 'a' + 3) / STEPS);
    }

    private static int between(int from, int to, double share) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int start = from >> shift & 0xFF;
            int end = to >> shift & 0xFF;
            rgb |= (int) Math.round(start + share * (end - start)) << shift;
        }
        return rgb;
    }

    /**
     * A square, with rounded corners if need be.
     *
     * @param left and {@code top}: its upper left corner
     * @param side its length
     * @param rounding the radius of its corners
     * @param rgb its colour
     */
    record Rectangle(double left, double top, double side, double rounding, int rgb) {

        private static Rectangle centred(double margin, double rounding, int rgb) {
            return new Rectangle(margin, margin, 1 - 2 * margin, rounding, rgb);
        }

        /** Whether a point is in it. */
        boolean contains(double x, double y) {
            double half = side / 2;
            double dx = Math.abs(x - left - half);
            double dy = Math.abs(y - top - half);
            double straight = half - rounding;
            return dx <= half
                    && dy <= half
                    && (dx <= straight || dy <= straight || Math.hypot(dx - straight, dy - straight) <= rounding);
        }
    }
}
