package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.Picture;

/**
 * The comparison as a figure: the input and its prediction beside aligned rows of per-layer relevance, usually Raw above
 * Fused, or one of them alone. It says what to show, not where; {@link FigureLayout} does.
 *
 * @param title the headline, such as the dataset, the sample and its class
 * @param caption what must be known to repeat the figure
 * @param input what the network saw
 * @param inputLabel a line under the input; may be empty
 * @param predictions the most probable classes
 * @param rows the rows, top to bottom; at least one
 * @param columns the layers, left to right, each with one tile per row; at least one
 * @param colors the colour map
 * @param notes further sentences under the figure, such as that raw and fused are the same
 * @param software the program and its version
 */
public record ComparisonFigure(
        String title,
        Caption caption,
        Picture input,
        String inputLabel,
        PredictionTable predictions,
        List<Row> rows,
        List<FigureColumn> columns,
        ColorMap colors,
        List<String> notes,
        String software) {

    /**
     * Copies the lists and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no row or column, or a column has not one tile per row
     */
    public ComparisonFigure {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A figure needs at least one row and one column");
        }
        for (FigureColumn column : columns) {
            if (column.tiles().size() != rows.size()) {
                throw new IllegalArgumentException("Column '" + column.label() + "' has "
                        + column.tiles().size() + " tiles, but the figure has " + rows.size() + " rows");
            }
        }
    }
}
