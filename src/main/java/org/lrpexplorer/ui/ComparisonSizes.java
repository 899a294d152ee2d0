package org.lrpexplorer.ui;

/**
 * How large the pictures of a comparison are in the room there is, in logical pixels. Tiles first take the width that
 * lets all columns be seen at once, within limits; the large pictures take what is left.
 *
 * @param large the side of the input and of the enlarged layer
 * @param tile the side of a layer's tile
 */
record ComparisonSizes(double large, double tile) {

    private static final double SMALLEST_TILE = 64;
    private static final double LARGEST_TILE = 168;
    private static final double SMALLEST_LARGE = 120;
    private static final double LARGEST_LARGE = 420;
    private static final double TILES_SHARE = 0.52;

    /** What the room is shared out among: everything around the pictures has a fixed size. */
    record Room(double width, double height) {}

    /**
     * The sizes for a room.
     *
     * @param room the whole comparison
     * @param columns how many layers there are
     * @param rows how many treatments are shown, 1 or 2
     */
    static ComparisonSizes of(Room room, int columns, int rows) {
        double tileByWidth = (room.width() - Metrics.ROW_HEADER) / Math.max(columns, 1) - Metrics.GAP;
        double tileByHeight = (room.height() * TILES_SHARE - Metrics.TILES_OVERHEAD) / rows - Metrics.TILE_CAPTION;
        double tile = between(SMALLEST_TILE, Math.min(tileByWidth, tileByHeight), LARGEST_TILE);
        double tiles = rows * (tile + Metrics.TILE_CAPTION) + Metrics.TILES_OVERHEAD;
        double largeByHeight = room.height() - tiles - Metrics.LARGE_OVERHEAD;
        double largeByWidth = (room.width() - Metrics.PREDICTIONS) / (rows + 1) - Metrics.GAP;
        double large = between(SMALLEST_LARGE, Math.min(largeByHeight, largeByWidth), LARGEST_LARGE);
        return new ComparisonSizes(Math.floor(large), Math.floor(tile));
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
