package org.lrpexplorer.ui.comparison;

import org.lrpexplorer.compare.agreement.AgreementText;

/** The fixed distances of the comparison, in logical pixels; style sheets hold all others. */
final class Metrics {

    /** Between neighbouring pictures. */
    static final double GAP = 12;

    /** The words to the left of a row of tiles. */
    static final double ROW_HEADER = 92;

    /** The caption and the shape above a column of tiles. */
    static final double COLUMN_HEAD = 38;

    /** The shape, which goes where height is short. */
    static final double SHAPE_LINE = 20;

    /** The name of a group above its columns. */
    static final double GROUP_BAND = 20;

    /** The bar below columns that scroll. */
    static final double SCROLL_BAR = 14;

    /** The lines of Σ, Σ|R| and the scale's limit under a tile, with their distances. */
    static final double TILE_CAPTION = 48;

    /** The line above the tiles that says which of them share a colour scale. */
    static final double SCALE_LINE = 22;

    /** Above and below the rows of tiles: the line of scales, column captions, scroll bar. */
    static final double TILES_OVERHEAD = 74;

    /** Above and below the large pictures: captions, colour bar. */
    static final double LARGE_OVERHEAD = 70;

    /** A narrower large picture has no room for Σ beside its title. */
    static final double ROOM_FOR_SUM = 150;

    /** The list of predictions beside the large pictures. */
    static final double PREDICTIONS = 242;

    /** A measure of agreement under the tiles of a layer. */
    static final double AGREEMENT_LINE = 14;

    private Metrics() {}

    /** How many measures of agreement stand under so many rows: with both the first, with their difference all. */
    static int agreementLines(int rows) {
        return switch (rows) {
            case 1 -> 0;
            case 2 -> 1;
            default -> AgreementText.names().size();
        };
    }

    /** Above and below so many rows of tiles. */
    static double tilesOverhead(int rows) {
        return TILES_OVERHEAD + AGREEMENT_LINE * agreementLines(rows);
    }
}
