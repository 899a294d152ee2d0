package org.lrpexplorer.figure;

import org.lrpexplorer.heatmap.ColorScale;

/** Where colour bars stand: as few as the scales allow, so that each number is printed where it holds. */
enum ScalePlace {
    /** One bar for the whole figure, under the predictions. */
    ONCE,
    /** One bar under each column. */
    COLUMN,
    /** One bar under each tile. */
    TILE;

    /** The place that the figure's scales need. */
    static ScalePlace of(ComparisonFigure figure) {
        if (figure.columns().stream().anyMatch(column -> distinctScales(column) > 1)) {
            return TILE;
        }
        ColorScale first = figure.columns().get(0).tiles().get(0).scale();
        boolean one = figure.columns().stream()
                .allMatch(column -> column.tiles().get(0).scale().equals(first));
        return one && figure.columns().size() > 1 ? ONCE : COLUMN;
    }

    private static long distinctScales(FigureColumn column) {
        return column.tiles().stream().map(FigureTile::scale).distinct().count();
    }
}
