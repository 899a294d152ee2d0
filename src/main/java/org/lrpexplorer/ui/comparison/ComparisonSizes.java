package org.lrpexplorer.ui.comparison;

/**
 * How large the pictures of a comparison are in the room there is, in logical pixels. Tiles first take the width that
 * lets all columns be seen at once; if that makes them too small, columns scroll. The large pictures take what is left.
 *
 * @param large the side of the input and of the enlarged layer
 * @param tile the side of a layer's tile
 * @param beside the greatest height of what stands beside the large pictures
 * @param besideWidth the width of it
 * @param table the height of the table of tiles, with the line above it
 * @param shown how much of that height can be seen; the rest scrolls
 * @param metrics the distances that hold words
 * @param isFlat whether height is so short that captions give up a line
 */
record ComparisonSizes(
        double large,
        double tile,
        double beside,
        double besideWidth,
        double table,
        double shown,
        Metrics metrics,
        boolean isFlat) {

    private static final double SMALLEST_TILE = 56;
    private static final double SMALLEST_IN_SIGHT = 84;
    private static final double LARGEST_TILE = 240;
    private static final double SCROLLING_TILE = 104;
    private static final double WORTH_SCROLLING = 0.85;
    private static final double SMALLEST_LARGE = 92;

    /** Rows of tiles scroll, and predictions go without their values, before large pictures are smaller than that. */
    private static final double COMFORTABLE_LARGE = 150;

    private static final double LARGEST_LARGE = 420;

    /** Rows that are too high by no more than that take it from the large pictures instead of scrolling. */
    private static final double NEARLY = 12;

    /** A lower room is flat. */
    private static final double FLAT = 560;

    private static final double TILES_SHARE = 0.55;

    /** How much of the height the large pictures of each of two networks take. */
    private static final double TWO_SHARE = 0.33;

    /** Tiles that a person makes smaller or larger stay within these. */
    private static final double SMALLEST_WISHED = 28;

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
     * @param output whether the output has a large picture of its own
     * @param metrics the distances that hold words
     */
    record Content(int columns, int rows, boolean bands, double zoom, boolean output, Metrics metrics) {

        /** The same of a network with so many layers in sight. */
        Content of(int otherColumns) {
            return new Content(otherColumns, rows, bands, zoom, output, metrics);
        }

        /** How many large pictures stand in a row. */
        private int pictures() {
            return rows + (output ? 2 : 1);
        }

        /** Above and below the rows of tiles. */
        private double around(Room room, boolean scrolls) {
            return metrics.tilesOverhead(rows)
                    + (bands ? metrics.groupBand() : 0)
                    - (room.isFlat() ? metrics.shapeLine() : 0)
                    - (scrolls ? 0 : Metrics.SCROLL_BAR);
        }

        private double table(Room room, double tile, boolean scrolls) {
            return rows * (tile + metrics.tileCaption()) + around(room, scrolls);
        }

        /** So much of the table is seen at least: the heads of the columns and a row of tiles. */
        private double least(Room room, double tile) {
            return metrics.scaleLine()
                    + metrics.columnHead()
                    - (room.isFlat() ? metrics.shapeLine() : 0)
                    + (bands ? metrics.groupBand() : 0)
                    + tile
                    + metrics.tileCaption();
        }

        private double width(double tile) {
            return metrics.rowHeader() + columns * Math.max(tile + Metrics.GAP, metrics.tileWords()) + Metrics.GAP;
        }
    }

    /** The sizes for a room: of the whole comparison, which scrolls where they are too large for it. */
    static ComparisonSizes of(Room room, Content content) {
        ComparisonSizes sizes = fit(room, content);
        boolean tooHigh =
                sizes.scrolls() || sizes.large + content.metrics().largeOverhead() + sizes.shown > room.height();
        return tooHigh ? fit(room.withoutScrollBar(), content) : sizes;
    }

    /**
     * The sizes for a room in which large pictures of a second network stand beneath those of the first, as large.
     *
     * @param header the height of the line between them
     */
    static ComparisonSizes ofTwo(Room room, Content content, double header) {
        double overhead = content.metrics().largeOverhead();
        double least = between(SMALLEST_LARGE, TWO_SHARE * room.height() - overhead, LARGEST_LARGE);
        ComparisonSizes sizes = of(new Room(room.width(), room.height() - least - overhead - header), content);
        double large = 2 * Math.floor(Math.min(sizes.large, least) / 2);
        return new ComparisonSizes(
                large,
                sizes.tile,
                large + overhead - Metrics.GAP,
                sizes.besideWidth,
                sizes.table,
                sizes.shown,
                sizes.metrics,
                sizes.isFlat);
    }

    /** The sizes for a room in which no rows of tiles are shown. */
    static ComparisonSizes withoutRows(Room room, Content content) {
        Metrics metrics = content.metrics();
        double byWidth = largeByWidth(room, content, metrics.predictions());
        double left = room.height() - metrics.scaleLine() - metrics.largeOverhead();
        double large = 2 * Math.floor(between(SMALLEST_LARGE, Math.min(left, byWidth), LARGEST_LARGE) / 2);
        return new ComparisonSizes(
                large,
                SMALLEST_TILE,
                Math.max(large, left) + metrics.largeOverhead() - Metrics.GAP,
                metrics.predictions() - Metrics.GAP,
                metrics.scaleLine(),
                metrics.scaleLine(),
                metrics,
                room.isFlat());
    }

    /** How wide the large pictures and what stands beside them are together. */
    double widthOfLarge(Content content) {
        return content.pictures() * (large + Metrics.GAP) + besideWidth + Metrics.GAP;
    }

    /** Whether there is no width for the values of the predictions. */
    boolean isNarrow() {
        return besideWidth < metrics.predictions() - Metrics.GAP;
    }

    /** Whether there are any rows of tiles. */
    boolean hasRows() {
        return shown > metrics.scaleLine();
    }

    /** Whether the rows of tiles are too high to be seen at once. */
    boolean scrolls() {
        return shown < table;
    }

    private static ComparisonSizes fit(Room room, Content content) {
        int rows = content.rows();
        Metrics metrics = content.metrics();
        double step = (room.width() - metrics.rowHeader() - Metrics.GAP) / Math.max(content.columns(), 1);
        double tileByWidth = step - Metrics.GAP;
        double tileByHeight =
                (room.height() * TILES_SHARE - content.around(room, false)) / rows - metrics.tileCaption();
        boolean scrolls =
                step < metrics.tileWords() || tileByWidth < Math.min(SMALLEST_IN_SIGHT, WORTH_SCROLLING * tileByHeight);
        double largeByWidth = largeByWidth(room, content, metrics.predictions());
        boolean isShort = largeByWidth < COMFORTABLE_LARGE;
        double besideWidth = isShort ? metrics.shortPredictions() : metrics.predictions();
        largeByWidth = isShort ? largeByWidth(room, content, besideWidth) : largeByWidth;
        double overhead = metrics.largeOverhead();
        double tileInSight = scrolls ? SCROLLING_TILE : tileByWidth;
        double suiting = between(SMALLEST_TILE, Math.min(tileInSight, tileByHeight), LARGEST_TILE);
        double spare = Math.max(0, room.height() - content.table(room, suiting, scrolls) - overhead - largeByWidth);
        double comfortable = room.height() - overhead - Math.min(COMFORTABLE_LARGE, largeByWidth);
        double inOneRow = Math.max(SMALLEST_TILE, comfortable - content.least(room, 0));
        double roomy = Math.min(
                inOneRow, Math.min(suiting + spare / rows, scrolls ? LARGEST_TILE : Math.max(suiting, tileByWidth)));
        double tile =
                Math.floor(between(SMALLEST_WISHED, Math.min(roomy, LARGEST_TILE) * content.zoom(), LARGEST_WISHED));
        double table = content.table(room, tile, content.width(tile) > room.width());
        double shown = table <= comfortable + NEARLY
                ? table
                : Math.min(table, Math.max(content.least(room, tile), comfortable));
        double left = room.height() - shown - overhead;
        double side = between(SMALLEST_LARGE, Math.min(left, largeByWidth), LARGEST_LARGE);
        double large = 2 * Math.floor(side / 2);
        return new ComparisonSizes(
                large,
                tile,
                Math.max(large, left) + overhead - Metrics.GAP,
                besideWidth - Metrics.GAP,
                table,
                shown,
                metrics,
                room.isFlat());
    }

    /** The side of large pictures that fill the width that something beside them leaves. */
    private static double largeByWidth(Room room, Content content, double beside) {
        return Math.min(LARGEST_LARGE, (room.width() - beside) / content.pictures() - Metrics.GAP);
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
