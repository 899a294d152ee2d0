package org.lrpexplorer.ui.comparison;

import org.lrpexplorer.compare.agreement.AgreementText;

/**
 * The distances of the comparison, in logical pixels; style sheets hold all others. Those that hold words grow with them.
 *
 * @param text how large words are, 1 for the usual size
 */
record Metrics(double text) {

    /** Between neighbouring pictures. */
    static final double GAP = 12;

    /** The bar below columns that scroll, and beside rows that do. */
    static final double SCROLL_BAR = 14;

    /** The words to the left of a row of tiles. */
    double rowHeader() {
        return 92 * text;
    }

    /** The least width for the words under a tile. */
    double tileWords() {
        return 82 * text;
    }

    /** The caption and the shape above a column of tiles. */
    double columnHead() {
        return whole(18) + whole(20);
    }

    /** The shape, which goes where height is short. */
    double shapeLine() {
        return whole(20);
    }

    /** The name of a group above its columns. */
    double groupBand() {
        return 20 * text;
    }

    /** The lines of Σ, Σ|R| and the scale's limit under a tile, with their distances. */
    double tileCaption() {
        return whole(16) + whole(14) + whole(18);
    }

    /** The line above the tiles that says which of them share a colour scale. */
    double scaleLine() {
        return whole(22);
    }

    /** Above and below the large pictures: captions, colour bar, and the distance to what stands beneath. */
    double largeOverhead() {
        return whole(48) + 16;
    }

    /** Two lines of small words under a large picture, where others have their colour bar. */
    double caption() {
        return whole(28);
    }

    /** A narrower large picture has no room for Σ beside its title. */
    double roomForSum() {
        return 150 * text;
    }

    /** The list of predictions beside the large pictures, with its distance. */
    double predictions() {
        return 242 * text;
    }

    /** The list of predictions without their values, with its distance. */
    double shortPredictions() {
        return 164 * text;
    }

    /** A measure of agreement under the tiles of a layer. */
    double agreementLine() {
        return whole(14);
    }

    /** Lines begin at whole pixels. */
    private double whole(double height) {
        return Math.ceil(height * text);
    }

    /** How many measures of agreement stand under so many rows: with both the first, with their difference all. */
    static int agreementLines(int rows) {
        return switch (rows) {
            case 1 -> 0;
            case 2 -> 1;
            default -> AgreementText.names().size();
        };
    }

    /** Above and below so many rows of tiles: the line of scales, column captions, scroll bar, measures. */
    double tilesOverhead(int rows) {
        return scaleLine() + columnHead() + SCROLL_BAR + agreementLine() * agreementLines(rows);
    }
}
