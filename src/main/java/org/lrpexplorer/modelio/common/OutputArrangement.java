package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;

/**
 * How an output that a file lays out in more dimensions than one becomes maps of classes: which dimension is that of the
 * classes, and which are positions.
 *
 * @param classAxis the dimension of the classes, counted with the images in front
 * @param maps the same values as {@code [images, classes, rows, columns]}; with a list of rows, one column
 */
public record OutputArrangement(int classAxis, Arrangement maps) {
    /** Where a list is so much longer than it is high, its columns are the positions: 84 values × 8400 anchors. */
    private static final int MANY_TIMES = 10;

    private static final int MAPS = 4;

    /**
     * Reads the dimensions of an output: of two the last, and of four the second is that of the classes. Three are {@code
     * [images, rows, values]}, unless there are many times more columns than rows, or they are of the picture's own size.
     * Whatever has more ends with the values.
     *
     * @param output how the file has it, its images first
     * @param softmax the dimension that a softmax behind it goes over, which then is that of the classes
     * @param image the network's input
     */
    public static OutputArrangement of(Arrangement output, OptionalInt softmax, Shape image) {
        List<Integer> extents = output.extents();
        if (softmax.isEmpty() && isPlane(extents, image)) {
            return new OutputArrangement(
                    1, output.reshaped(List.of(extents.get(0), 1, extents.get(1), extents.get(2))));
        }
        int axis = softmax.orElseGet(() -> usualAxis(extents));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, extents.size()).boxed().toList());
        order.add(1, order.remove(axis));
        Arrangement first = output.transposed(order);
        return new OutputArrangement(
                axis,
                extents.size() == MAPS
                        ? first
                        : first.reshaped(List.of(
                                extents.get(0),
                                extents.get(axis),
                                output.size() / extents.get(0) / extents.get(axis),
                                1)));
    }

    /** Whether an output is one value for each pixel of a picture, or of one whose sides are as many times shorter. */
    private static boolean isPlane(List<Integer> extents, Shape image) {
        return extents.size() == 3
                && image.isMap()
                && extents.get(1) > 1
                && (long) extents.get(1) * image.dim(2) == (long) extents.get(2) * image.dim(1)
                && image.dim(1) % extents.get(1) == 0;
    }

    private static int usualAxis(List<Integer> extents) {
        if (extents.size() == MAPS) {
            return 1;
        }
        boolean wide = extents.size() == 3 && extents.get(2) >= MANY_TIMES * extents.get(1);
        return wide ? 1 : extents.size() - 1;
    }
}
