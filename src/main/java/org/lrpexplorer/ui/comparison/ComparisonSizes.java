package org.lrpexplorer.ui.comparison;

/**
 * How large the pictures of a comparison are in the room there is, in logical pixels. Tiles first take the width that
 * lets all columns be seen at once; if that makes them too small, columns scroll. The large pictures take what is left.
 *
 * @param large the side of the input and of the enlarged layer
 * @param tile the side of a layer's tile
 */
record ComparisonSizes(double large, double tile) {

    private static final double SMALLEST_TILE = 64;
    private static final double SMALLEST_IN_SIGHT = 84;
    private static final double LARGEST_TILE = 168;
    private static final double SCROLLING_TILE = 104;
    private static final double WORTH_SCROLLING = 0.85;
    private static final double SMALLEST_LARGE = 92;
    private static final double LARGEST_LARGE = 420;
    private static final double TILES_SHARE = 0.55;

    /** What the room is shared out among: everything around the pictures has a fixed size. */
    record Room(double width, double height) {}

    /**
     * The sizes for a room.
     *
     * @param room the whole comparison
     * @param columns how many layers there are
     * @param rows how many rows are shown: raw, fused, their difference
     */
    static ComparisonSizes of(Room room, int columns, int rows) {
        double tileByWidth = (room.width() - Metrics.ROW_HEADER - Metrics.GAP) / Math.max(columns, 1) - Metrics.GAP;
        double tileByHeight = (room.height() * TILES_SHARE - Metrics.tilesOverhead(rows)) / rows - Metrics.TILE_CAPTION;
        boolean scrolls = tileByWidth < Math.min(SMALLEST_IN_SIGHT, WORTH_SCROLLING * tileByHeight);
        double tileInSight = scrolls ? SCROLLING_TILE : tileByWidth;
        double tile = between(SMALLEST_TILE, Math.min(tileInSight, tileByHeight), LARGEST_TILE);
        double tiles = rows * (tile + Metrics.TILE_CAPTION) + Metrics.tilesOverhead(rows);
        double largeByHeight = room.height() - tiles - Metrics.LARGE_OVERHEAD;
        double largeByWidth = (room.width() - Metrics.PREDICTIONS) / (rows + 1) - Metrics.GAP;
        double large = between(SMALLEST_LARGE, Math.min(largeByHeight, largeByWidth), LARGEST_LARGE);
        double spare = Math.max(0, largeByHeight - large) / rows;
        double roomy = Math.min(tile + spare, scrolls ? LARGEST_TILE : Math.max(tile, tileByWidth));
        return new ComparisonSizes(Math.floor(large), Math.floor(Math.min(roomy, LARGEST_TILE)));
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
