package org.lrpexplorer.figure;

import org.lrpexplorer.heatmap.Picture;

/**
 * The measures of a figure that depend on what it shows. All in page units.
 *
 * @param panel width of the input panel
 * @param tile side of a tile's square
 * @param perBand columns in one band
 * @param bands bands below each other
 * @param scales where the colour bars stand
 */
record Geometry(double panel, int tile, int perBand, int bands, ScalePlace scales) {

    static final double MARGIN = 32;
    static final double GUTTER = 36;
    static final double ROW_NAMES = 100;
    static final double COLUMN_GAP = 18;

    /** Pixels per page unit at which text and tiles are sharp in print. */
    static final int PRINT_SCALE = 2;

    private static final double WIDEST_PANEL = 208;
    private static final double NARROWEST_PANEL = 190;
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_COLUMNS_OF_ONE_ROW = 5;
    private static final double LEAST_WIDTH = 780;

    /** The measures for a figure: few columns are drawn larger, many are wrapped into bands of equal length. */
    static Geometry of(ComparisonFigure figure) {
        int columns = figure.columns().size();
        // One row is flat, so its bands are kept short and large beside the input.
        int most = figure.rows().size() == 1 ? MOST_COLUMNS_OF_ONE_ROW : MOST_COLUMNS;
        int bands = (columns + most - 1) / most;
        int perBand = (columns + bands - 1) / bands;
        int wished = perBand <= 3 ? 160 : perBand <= 6 ? 128 : 104;
        int cells = figure.columns().stream()
                .flatMap(column -> column.tiles().stream())
                .filter(tile -> !tile.map().isVector())
                .mapToInt(tile -> Math.max(tile.map().width(), tile.map().height()))
                .max()
                .orElse(1);
        double panel = Math.max(NARROWEST_PANEL, figure.input().width() * zoomOf(figure.input()));
        return new Geometry(panel, side(cells, wished), perBand, bands, ScalePlace.of(figure));
    }

    /** Page units per pixel of the input, such that a small one is drawn at a whole zoom in print. */
    static double zoomOf(Picture input) {
        double zoom = WIDEST_PANEL / Math.max(input.width(), input.height());
        return zoom < 1 ? zoom : Math.floor(zoom * PRINT_SCALE) / PRINT_SCALE;
    }

    /** A side near the wished one at which the finest map is drawn at a whole zoom, in print at least. */
    private static int side(int cells, int wished) {
        if (cells <= wished) {
            return cells * Math.max(1, Math.round((float) wished / cells));
        }
        return cells % 2 == 0 && cells / 2 <= wished * 5 / 4 && cells / 2 >= wished * 3 / 4 ? cells / 2 : wished;
    }

    /** Left end of the bands. */
    double bandsLeft() {
        return MARGIN + panel + GUTTER;
    }

    /** Left end of the tiles of the column at {@code index} within its band. */
    double columnLeft(int index) {
        return bandsLeft() + ROW_NAMES + index * (tile + COLUMN_GAP);
    }

    /** Width of the page. */
    double pageWidth() {
        return Math.max(LEAST_WIDTH, columnLeft(perBand) - COLUMN_GAP + MARGIN);
    }

    /** Width between the margins. */
    double contentWidth() {
        return pageWidth() - 2 * MARGIN;
    }
}
