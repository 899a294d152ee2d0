package org.lrpexplorer.ui.comparison;

/**
 * How large the pictures of a comparison are in the room there is, in logical pixels. Tiles first take the width that
 * lets all columns be seen at once; if that makes them too small, columns scroll. The large pictures take what is left.
 *
 * @param large the side of the input and of the enlarged layer
 * @param tile the side of a layer's tile
 * @param beside the greatest height of what stands beside the large pictures
 * @param table the height of the table of tiles
 * @param isFlat whether height is so short that captions give up a line
 */
record ComparisonSizes(double large, double tile, double beside, double table, boolean isFlat) {

    private static final double SMALLEST_TILE = 64;
    private static final double SMALLEST_IN_SIGHT = 84;
    private static final double LARGEST_TILE = 240;
    private static final double SCROLLING_TILE = 104;
    private static final double WORTH_SCROLLING = 0.85;
    private static final double SMALLEST_LARGE = 92;
    private static final double LARGEST_LARGE = 420;
    /** A lower room is flat. */
    private static final double FLAT = 560;

    private static final double TILES_SHARE = 0.55;

    /** Tiles that a person makes smaller or larger stay within these. */
    private static final double SMALLEST_WISHED = 32;

    private static final double LARGEST_WISHED = 420;

    /** What the room is shared out among: everything around the pictures has a fixed size. */
    record Room(double width, double height) {

        private boolean isFlat() {
            return height < FLAT;
        }

        private Room withoutScrollBar() {
            return new Room(width - Metrics.SCROLL_BAR, height);
        }
    }

    /**
     * What is shown.
     *
     * @param columns how many layers have a column
     * @param rows how many rows are shown: raw, fused, their difference
     * @param bands whether there are groups above the columns
     * @param zoom how large tiles are to be, where 1 is what suits the room
     */
    record Content(int columns, int rows, boolean bands, double zoom) {

        /** Above and below the rows of tiles. */
        private double around(Room room, boolean scrolls) {
            return Metrics.tilesOverhead(rows)
                    + (bands ? Metrics.GROUP_BAND : 0)
                    - (room.isFlat() ? Metrics.SHAPE_LINE : 0)
                    - (scrolls ? 0 : Metrics.SCROLL_BAR);
        }

        private double table(Room room, double tile, boolean scrolls) {
            return rows * (tile + Metrics.TILE_CAPTION) + around(room, scrolls);
        }

        private double width(double tile) {
            return Metrics.ROW_HEADER + columns * (tile + Metrics.GAP) + Metrics.GAP;
        }
    }

    /** The sizes for a room: of the whole comparison, which scrolls where they are too large for it. */
    static ComparisonSizes of(Room room, Content content) {
        ComparisonSizes sizes = fit(room, content);
        boolean tooHigh = sizes.large + Metrics.LARGE_OVERHEAD + sizes.table > room.height();
        return tooHigh ? fit(room.withoutScrollBar(), content) : sizes;
    }

    private static ComparisonSizes fit(Room room, Content content) {
        int rows = content.rows();
        double tileByWidth =
                (room.width() - Metrics.ROW_HEADER - Metrics.GAP) / Math.max(content.columns(), 1) - Metrics.GAP;
        double tileByHeight = (room.height() * TILES_SHARE - content.around(room, false)) / rows - Metrics.TILE_CAPTION;
        boolean scrolls = tileByWidth < Math.min(SMALLEST_IN_SIGHT, WORTH_SCROLLING * tileByHeight);
        double tileInSight = scrolls ? SCROLLING_TILE : tileByWidth;
        double suiting = between(SMALLEST_TILE, Math.min(tileInSight, tileByHeight), LARGEST_TILE);
        double spare = Math.max(
                0, room.height() - content.table(room, suiting, scrolls) - Metrics.LARGE_OVERHEAD - large(room, rows));
        double roomy = Math.min(suiting + spare / rows, scrolls ? LARGEST_TILE : Math.max(suiting, tileByWidth));
        double tile =
                Math.floor(between(SMALLEST_WISHED, Math.min(roomy, LARGEST_TILE) * content.zoom(), LARGEST_WISHED));
        double table = content.table(room, tile, content.width(tile) > room.width());
        double left = room.height() - table - Metrics.LARGE_OVERHEAD;
        double side = between(SMALLEST_LARGE, Math.min(left, large(room, rows)), LARGEST_LARGE);
        double large = 2 * Math.floor(side / 2);
        return new ComparisonSizes(
                large, tile, Math.max(large, left) + Metrics.LARGE_OVERHEAD - Metrics.GAP, table, room.isFlat());
    }

    /** The side of large pictures that fill the width. */
    private static double large(Room room, int rows) {
        return Math.min(LARGEST_LARGE, (room.width() - Metrics.PREDICTIONS) / (rows + 1) - Metrics.GAP);
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
