package org.lrpexplorer.ui.comparison;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.network.OutputGrid;

/**
 * The cells of a picture of an output: its positions, or, where they are a list of rows, these one after the other in lines
 * that make about a square.
 *
 * @param grid how the output is laid out
 * @param columns cells in a line
 * @param lines how many lines
 */
record OutputCells(OutputGrid grid, int columns, int lines) {

    /** The cells of an output. */
    static OutputCells of(OutputGrid grid) {
        if (!grid.isRows()) {
            return new OutputCells(grid, grid.width(), grid.height());
        }
        int columns = (int) Math.ceil(Math.sqrt(grid.height()));
        return new OutputCells(grid, columns, (grid.height() + columns - 1) / columns);
    }

    /** A value for each cell, row by row; those behind the last position get what no position has. */
    int[] values(IntUnaryOperator ofPosition, int none) {
        return IntStream.range(0, columns * lines)
                .map(cell -> cell < grid.positions() ? ofPosition.applyAsInt(cell) : none)
                .toArray();
    }

    /** The position under a point, given as fractions of the picture's size; empty where there is none. */
    Optional<Integer> position(Point2D at) {
        int cell = cell(at.getY(), lines) * columns + cell(at.getX(), columns);
        return cell < grid.positions() ? Optional.of(cell) : Optional.empty();
    }

    /** The region under a rectangle, given as fractions of the picture's size; empty behind the last row of a list. */
    Optional<OutputRegion> region(Rectangle2D drawn) {
        int left = cell(drawn.getMinX(), columns);
        int right = cell(drawn.getMaxX(), columns) + 1;
        int top = cell(drawn.getMinY(), lines);
        int bottom = cell(drawn.getMaxY(), lines) + 1;
        if (!grid.isRows()) {
            return Optional.of(new OutputRegion.Rectangle(top, bottom, left, right));
        }
        int from = top * columns + left;
        int to = Math.min((bottom - 1) * columns + right, grid.height());
        return from < to ? Optional.of(new OutputRegion.Rows(from, to)) : Optional.empty();
    }

    /** The region of one position. */
    OutputRegion at(int position) {
        return grid.isRows() ? OutputRegion.row(position) : OutputRegion.at(position / columns, position % columns);
    }

    /** Some positions, to be outlined. */
    Mask mask(int[] positions) {
        BitSet cells = new BitSet();
        for (int position : positions) {
            cells.set(position);
        }
        return new Mask(columns, lines, cells);
    }

    private static int cell(double fraction, int cells) {
        return Math.max(0, Math.min(cells - 1, (int) (fraction * cells)));
    }
}
