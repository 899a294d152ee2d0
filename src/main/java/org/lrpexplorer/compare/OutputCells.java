package org.lrpexplorer.compare;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.heatmap.ClassColors;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.lrp.OutputMap;
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
public record OutputCells(OutputGrid grid, int columns, int lines) {

    /** The cells of an output. */
    public static OutputCells of(OutputGrid grid) {
        if (!grid.isRows()) {
            return new OutputCells(grid, grid.width(), grid.height());
        }
        int columns = (int) Math.ceil(Math.sqrt(grid.height()));
        return new OutputCells(grid, columns, (grid.height() + columns - 1) / columns);
    }

    /** Which class is predicted where, in the colours of the classes. */
    public Picture classes(OutputMap outputs) {
        int[] predicted = IntStream.range(0, columns * lines)
                .map(cell -> cell < grid.positions() ? outputs.predictedAt(cell) : OutputMap.NO_CLASS)
                .toArray();
        return ClassColors.picture(columns, lines, predicted);
    }

    /** The values of a class, 0 behind the last position. */
    public Heatmap scores(OutputMap outputs, int classIndex) {
        float[] values = new float[columns * lines];
        for (int position = 0; position < grid.positions(); position++) {
            values[position] = outputs.value(classIndex, position);
        }
        return new Heatmap("output", columns, lines, values);
    }

    /** The position under a point, given as fractions of the picture's width and height; empty where there is none. */
    public Optional<Integer> position(double x, double y) {
        int cell = cell(y, lines) * columns + cell(x, columns);
        return cell < grid.positions() ? Optional.of(cell) : Optional.empty();
    }

    /** The region under a rectangle, given as fractions of the picture's size; empty behind the last row of a list. */
    public Optional<OutputRegion> region(double fromX, double toX, double fromY, double toY) {
        int left = cell(fromX, columns);
        int right = cell(toX, columns) + 1;
        int top = cell(fromY, lines);
        int bottom = cell(toY, lines) + 1;
        if (!grid.isRows()) {
            return Optional.of(new OutputRegion.Rectangle(top, bottom, left, right));
        }
        int from = top * columns + left;
        int to = Math.min((bottom - 1) * columns + right, grid.height());
        return from < to ? Optional.of(new OutputRegion.Rows(from, to)) : Optional.empty();
    }

    /** The region of one position. */
    public OutputRegion at(int position) {
        return grid.isRows() ? OutputRegion.row(position) : OutputRegion.at(position / columns, position % columns);
    }

    /** Some positions, to be outlined. */
    public Mask mask(int[] positions) {
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
