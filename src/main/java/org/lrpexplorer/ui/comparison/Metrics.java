package org.lrpexplorer.ui.comparison;

/** The fixed distances of the comparison, in logical pixels; style sheets hold all others. */
final class Metrics {

    /** Between neighbouring pictures. */
    static final double GAP = 12;

    /** The words to the left of a row of tiles. */
    static final double ROW_HEADER = 92;

    /** The lines of Σ, Σ|R| and the scale's limit under a tile, with their distances. */
    static final double TILE_CAPTION = 48;

    /** The line above the tiles that says which of them share a colour scale. */
    static final double SCALE_LINE = 18;

    /** Above and below the rows of tiles: the line of scales, column captions, scroll bar. */
    static final double TILES_OVERHEAD = 70;

    /** Above and below the large pictures: captions, colour bar. */
    static final double LARGE_OVERHEAD = 70;

    /** The list of predictions beside the large pictures. */
    static final double PREDICTIONS = 226;

    private Metrics() {}
}
