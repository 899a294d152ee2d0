package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.text.Text;

/**
 * How a file has the values of a tensor that a layer wrote: under what extents, the last one fastest, and which value
 * stands where. Reshaping, transposing and picking make others of it, of any rank, without a layer for each step.
 *
 * @param extents the outermost first
 * @param origins the place of each value in the tensor that was written; empty where they stand in its order
 */
public record Arrangement(List<Integer> extents, Optional<Origins> origins) {
    /** No picture's activations are larger; beyond it a file could ask for any amount of memory. */
    private static final int MOST_VALUES = 1 << 25;

    private static final int MOST_DIMENSIONS = 8;

    /**
     * Copies and checks the extents.
     *
     * @throws Unsupported if they are too many, or there are too many values
     */
    public Arrangement {
        extents = List.copyOf(extents);
        double size = 1;
        for (int extent : extents) {
            size *= extent;
        }
        if (extents.size() > MOST_DIMENSIONS || !(size <= MOST_VALUES)) {
            throw new Unsupported(Text.of("it lays values out as %s, which is too large", text(extents)));
        }
    }

    /** The values of a tensor in its own order. */
    public static Arrangement inOrder(List<Integer> extents) {
        return new Arrangement(extents, Optional.empty());
    }

    /** How many dimensions there are. */
    public int rank() {
        return extents.size();
    }

    /** How many values there are. */
    public int size() {
        return product(extents);
    }

    /** The same values in the same order under other extents, which hold as many. */
    public Arrangement reshaped(List<Integer> others) {
        return new Arrangement(others, origins);
    }

    /** Dimension {@code i} is the dimension {@code order[i]} of this one. */
    public Arrangement transposed(List<Integer> order) {
        int[] strides = strides();
        List<Integer> dims = order.stream().map(extents::get).toList();
        int[][] steps = order.stream()
                .map(axis -> IntStream.range(0, extents.get(axis))
                        .map(i -> i * strides[axis])
                        .toArray())
                .toArray(int[][]::new);
        return after(dims, steps);
    }

    /** Along one dimension only the given indices, in their order, also several times. */
    public Arrangement picked(int axis, int[] indices) {
        int[] strides = strides();
        List<Integer> dims = new ArrayList<>(extents);
        dims.set(axis, indices.length);
        int[][] steps = IntStream.range(0, rank())
                .mapToObj(d -> (d == axis ? IntStream.of(indices) : IntStream.range(0, extents.get(d)))
                        .map(i -> i * strides[d])
                        .toArray())
                .toArray(int[][]::new);
        return after(dims, steps);
    }

    /** For each value of the tensor as the file has it, where it stands in the one that was written. */
    public Origins places() {
        return origins.orElseGet(() -> Origins.identity(size()));
    }

    private int[] strides() {
        int[] strides = new int[rank()];
        int stride = 1;
        for (int i = rank() - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= extents.get(i);
        }
        return strides;
    }

    /** Values whose place is a sum of one step along each dimension. */
    private Arrangement after(List<Integer> dims, int[][] steps) {
        Arrangement checked = inOrder(dims);
        int[] places = {0};
        for (int[] along : steps) {
            int[] outer = places;
            places = new int[outer.length * along.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = outer[i / along.length] + along[i % along.length];
            }
        }
        Origins step = Origins.of(size(), places);
        return new Arrangement(
                checked.extents, Optional.of(origins.map(o -> o.then(step)).orElse(step)));
    }

    private static int product(List<Integer> extents) {
        return extents.stream().reduce(1, (a, b) -> a * b);
    }

    private static String text(List<Integer> extents) {
        return String.join(
                "×",
                extents.stream().limit(MOST_DIMENSIONS).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return text(extents);
    }
}
