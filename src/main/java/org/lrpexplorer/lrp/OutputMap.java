package org.lrpexplorer.lrp;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lrpexplorer.network.OutputGrid;

/**
 * What a network has computed for one sample: a value of each class, or one at each position of a map. Which class is
 * predicted where is found once. Value-equal.
 */
public final class OutputMap {

    /** What stands at a position where a network with a single class does not predict it. */
    public static final int NO_CLASS = -1;

    private final OutputGrid grid;
    private final List<Float> values;
    private final int[] predicted;

    /**
     * Looks at outputs.
     *
     * @param grid how they are laid out
     * @param values one for each class at each position, all positions of a class one after the other
     */
    public OutputMap(OutputGrid grid, List<Float> values) {
        this.grid = grid;
        this.values = FloatList.copyOf(values);
        this.predicted = predicted(grid, values);
    }

    /** The outputs of a network without positions. */
    static OutputMap ofClasses(List<Float> logits) {
        return new OutputMap(OutputGrid.ofClasses(logits.size()), logits);
    }

    private static int[] predicted(OutputGrid grid, List<Float> values) {
        int[] predicted = new int[grid.positions()];
        for (int position = 0; position < predicted.length; position++) {
            float largest = values.get(position);
            if (grid.classes() == 1 && grid.hasPositions() && !(largest > 0)) {
                predicted[position] = NO_CLASS;
            }
            for (int i = 1; i < grid.classes(); i++) {
                float value = values.get(grid.index(i, position));
                if (value > largest) {
                    largest = value;
                    predicted[position] = i;
                }
            }
        }
        return predicted;
    }

    /** All values; those of all positions of a class one after the other. */
    public List<Float> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputMap map && grid.equals(map.grid) && values.equals(map.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grid, values);
    }

    /** How the outputs are laid out. */
    public OutputGrid grid() {
        return grid;
    }

    /** The value of a class at a position. */
    public float value(int classIndex, int position) {
        return values.get(grid.index(classIndex, position));
    }

    /**
     * The class that is predicted at a position: the one with the largest value there, the first of equals. A network
     * with one class predicts it where its value is positive, and {@link #NO_CLASS} elsewhere.
     */
    public int predictedAt(int position) {
        return predicted[position];
    }

    /** The positions at which a class is predicted, ascending. */
    public int[] mask(int classIndex) {
        return IntStream.range(0, predicted.length)
                .filter(position -> predicted[position] == classIndex)
                .toArray();
    }

    /** For each class, at how many positions it is predicted. */
    public int[] counts() {
        int[] counts = new int[grid.classes()];
        Arrays.stream(predicted)
                .filter(classIndex -> classIndex != NO_CLASS)
                .forEach(classIndex -> counts[classIndex]++);
        return counts;
    }

    /**
     * The class that the whole map is taken to show: the one predicted at most positions, the first of equals. Class 0,
     * which is the background in most networks of this kind, is left out where another one is predicted anywhere.
     */
    int mostPredicted() {
        int[] counts = counts();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > (most == 0 ? 0 : counts[most])) {
                most = i;
            }
        }
        return most;
    }

    /** The value of each class summed over some positions; without positions, its value. */
    public List<Float> sums(int[] positions) {
        return IntStream.range(0, grid.classes())
                .mapToObj(i -> (float) Arrays.stream(positions)
                        .mapToDouble(position -> value(i, position))
                        .sum())
                .toList();
    }
}
