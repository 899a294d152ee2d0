package org.lrpexplorer.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;

/**
 * A figure: pictures in rows and columns with words around them. It says what to show, not where; {@link FigureWriter}
 * draws it.
 *
 * @param title the headline; may be empty
 * @param columns the words above each column, left to right; at least one
 * @param rows the words at the left of each row, top to bottom; at least one
 * @param cells one for each column in each row
 * @param colors the colours of relevance
 * @param caption what must be known to repeat the figure; may be empty
 * @param notes further sentences under the figure, such as that raw and fused are the same
 * @param software the program and its version
 * @param words which of the words are drawn
 */
public record FigureGrid(
        String title,
        List<FigureHeading> columns,
        List<FigureHeading> rows,
        List<List<FigureCell>> cells,
        ColorMap colors,
        List<CaptionFact> caption,
        List<String> notes,
        String software,
        GridWords words) {

    /**
     * Copies the lists, leaves out what a caption has nothing to say of, and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no row or column, or a row has not one cell per column
     */
    public FigureGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
        caption = caption.stream().filter(fact -> !fact.text().isBlank()).toList();
        notes = List.copyOf(notes);
        if (rows.isEmpty() || columns.isEmpty() || cells.size() != rows.size()) {
            throw new IllegalArgumentException(
                    "A figure needs at least one row and one column, and cells for each row");
        }
        for (List<FigureCell> row : cells) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of the figure has " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** Whether limits have to be printed under the pictures, because no colour bar can have them all. */
    public boolean needsLimits() {
        return scales().size() > 1
                && IntStream.range(0, columns.size())
                        .anyMatch(column -> scalesOf(column).size() > 1);
    }

    /** The scales of a column from top to bottom, each once. */
    List<ColorScale> scalesOf(int column) {
        return cells.stream()
                .map(row -> row.get(column).scale())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** All scales, each once. */
    List<ColorScale> scales() {
        return cells.stream()
                .flatMap(List::stream)
                .map(FigureCell::scale)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
