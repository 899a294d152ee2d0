package org.lrpexplorer.lrp;

import java.util.stream.IntStream;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/**
 * The positions of an output map at which a class is explained: relevance starts at each of them, so that what is
 * explained is the sum of their logits. Value-equal.
 */
public sealed interface OutputRegion {

    /**
     * What suits the output: the one value of each class where there are no positions; otherwise the positions where the
     * class is predicted, or all where it is predicted nowhere.
     */
    static OutputRegion usual() {
        return new Usual();
    }

    /** All positions. */
    static OutputRegion all() {
        return new All();
    }

    /** The positions at which the explained class has the largest value of all classes. */
    static OutputRegion mask() {
        return new Mask();
    }

    /** One position of a map, counted from 0. */
    static OutputRegion at(int row, int column) {
        return new Rectangle(row, row + 1, column, column + 1);
    }

    /** One row of an output that is a list of rows, counted from 0. */
    static OutputRegion row(int row) {
        return new Rows(row, row + 1);
    }

    /**
     * Returns quietly if an output has these positions.
     *
     * @throws AttributionException if not
     */
    default void requireWithin(OutputGrid grid) {
        if (!grid.hasPositions()) {
            throw new AttributionException(Text.of(
                    "The output of this network is %s without positions, so a target has no part '@%s'.",
                    grid.describe(), text()));
        }
    }

    /** The positions for a class, ascending, once the region is {@linkplain #resolved resolved}. */
    int[] positions(OutputMap outputs, int classIndex);

    /**
     * The same naming which positions it comes to.
     *
     * @throws AttributionException if there are none
     */
    default OutputRegion resolved(OutputMap outputs, int classIndex) {
        return this;
    }

    /** Whether it names a single position. */
    default boolean isOne() {
        return false;
    }

    /** The class that is predicted in the region. */
    default int predicted(OutputMap outputs) {
        return ClassIndex.ofLargest(outputs.sums(positions(outputs, 0)));
    }

    /** What stands behind the {@code @} of a target's text; empty for {@link #usual}. */
    String text();

    /**
     * Words that follow those for the class, with a space in front; empty for {@link #usual}.
     *
     * @param name the class that is explained, in words
     */
    String describe(String name);

    /** What suits the output. */
    record Usual() implements OutputRegion {
        @Override
        public void requireWithin(OutputGrid grid) {
            // Any output will do.
        }

        @Override
        public int[] positions(OutputMap outputs, int classIndex) {
            return new int[] {0};
        }

        @Override
        public OutputRegion resolved(OutputMap outputs, int classIndex) {
            if (!outputs.grid().hasPositions()) {
                return this;
            }
            return outputs.mask(classIndex).length > 0 ? mask() : all();
        }

        @Override
        public int predicted(OutputMap outputs) {
            return outputs.grid().hasPositions() ? outputs.mostPredicted() : OutputRegion.super.predicted(outputs);
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String describe(String name) {
            return "";
        }
    }

    /** All positions. */
    record All() implements OutputRegion {
        @Override
        public int[] positions(OutputMap outputs, int classIndex) {
            return IntStream.range(0, outputs.grid().positions()).toArray();
        }

        @Override
        public String text() {
            return "all";
        }

        @Override
        public String describe(String name) {
            return " at all positions";
        }
    }

    /** Where the class is predicted. */
    record Mask() implements OutputRegion {
        @Override
        public int[] positions(OutputMap outputs, int classIndex) {
            return outputs.mask(classIndex);
        }

        @Override
        public OutputRegion resolved(OutputMap outputs, int classIndex) {
            if (outputs.mask(classIndex).length == 0) {
                throw new AttributionException(Text.of(
                        "Class %d is predicted at no position of this image, so that its mask is empty; explain it at all"
                                + " positions (%d@all) or at one of them.",
                        classIndex, classIndex));
            }
            return this;
        }

        @Override
        public int predicted(OutputMap outputs) {
            return outputs.mostPredicted();
        }

        @Override
        public String text() {
            return "mask";
        }

        @Override
        public String describe(String name) {
            return Text.of(" where %s is predicted", name);
        }
    }

    /**
     * Rows of an output that is a list of them.
     *
     * @param from the first, counted from 0
     * @param to the one behind the last
     */
    record Rows(int from, int to) implements OutputRegion {
        /**
         * Checks the bounds.
         *
         * @throws AttributionException if there is no row between them
         */
        public Rows {
            requireRange("rows", from, to);
        }

        @Override
        public void requireWithin(OutputGrid grid) {
            OutputRegion.super.requireWithin(grid);
            if (!grid.isRows()) {
                throw new AttributionException(Text.of(
                        "The output of this network is %s: a position is a row and a column, such as %d,0, not '%s'.",
                        grid.describe(), from, text()));
            }
            requireExtent(grid, "row", to, grid.height());
        }

        @Override
        public int[] positions(OutputMap outputs, int classIndex) {
            return IntStream.range(from, to).toArray();
        }

        @Override
        public boolean isOne() {
            return to == from + 1;
        }

        @Override
        public String text() {
            return range(from, to);
        }

        @Override
        public String describe(String name) {
            return Text.of(" at %s", words("row", from, to));
        }
    }

    /**
     * A rectangle of a map.
     *
     * @param top its first row, counted from 0
     * @param bottom the row behind its last
     * @param left its first column
     * @param right the column behind its last
     */
    record Rectangle(int top, int bottom, int left, int right) implements OutputRegion {
        /**
         * Checks the bounds.
         *
         * @throws AttributionException if there is no position between them
         */
        public Rectangle {
            requireRange("rows", top, bottom);
            requireRange("columns", left, right);
        }

        @Override
        public void requireWithin(OutputGrid grid) {
            OutputRegion.super.requireWithin(grid);
            requireExtent(grid, "row", bottom, grid.height());
            requireExtent(grid, "column", right, grid.width());
        }

        @Override
        public int[] positions(OutputMap outputs, int classIndex) {
            return IntStream.range(top, bottom)
                    .flatMap(row -> IntStream.range(left, right)
                            .map(column -> row * outputs.grid().width() + column))
                    .toArray();
        }

        @Override
        public boolean isOne() {
            return bottom == top + 1 && right == left + 1;
        }

        @Override
        public String text() {
            return range(top, bottom) + "," + range(left, right);
        }

        @Override
        public String describe(String name) {
            return Text.of(" at %s, %s", words("row", top, bottom), words("column", left, right));
        }
    }

    private static void requireRange(String what, int from, int to) {
        if (from < 0 || to <= from) {
            throw new AttributionException(Text.of(
                    "The %s %d:%d of a target are none: the first is counted from 0, and the second, which is not"
                            + " explained any more, must be larger.",
                    what, from, to));
        }
    }

    private static void requireExtent(OutputGrid grid, String what, int to, int extent) {
        if (to > extent) {
            throw new AttributionException(Text.of(
                    "The target's %s %d does not exist: the output of this network is %s, counted from 0.",
                    what, to - 1, grid.describe()));
        }
    }

    private static String range(int from, int to) {
        return to == from + 1 ? String.valueOf(from) : from + ":" + to;
    }

    private static String words(String what, int from, int to) {
        return to == from + 1 ? Text.of("%s %d", what, from) : Text.of("%ss %d–%d", what, from, to - 1);
    }
}
