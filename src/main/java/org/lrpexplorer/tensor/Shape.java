package org.lrpexplorer.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The shape of one sample's tensor, without the batch dimension: {@code [C, H, W]} for a map, {@code [D]} for a vector.
 *
 * @param dims the extents, each at least 1
 */
public record Shape(List<Integer> dims) {

    /**
     * Checks and copies the extents.
     *
     * @throws IllegalArgumentException if an extent is below 1 or the element count exceeds an {@code int}
     */
    public Shape {
        dims = List.copyOf(dims);
        long size = 1;
        for (int dim : dims) {
            if (dim < 1) {
                throw new IllegalArgumentException("A tensor extent must be at least 1, but the shape is " + dims);
            }
            size *= dim;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("A tensor of shape " + dims + " has too many elements");
            }
        }
    }

    /** A shape of the given extents. */
    public static Shape of(int... dims) {
        return new Shape(Arrays.stream(dims).boxed().toList());
    }

    /** The per-sample shape of a batch, whose first dimension is the number of samples. */
    public static Shape ofBatch(INDArray batch) {
        return new Shape(
                Arrays.stream(batch.shape()).skip(1).mapToObj(Math::toIntExact).toList());
    }

    /** The number of dimensions. */
    public int rank() {
        return dims.size();
    }

    /** The extent of dimension {@code i}. */
    public int dim(int i) {
        return dims.get(i);
    }

    /** The number of elements. */
    public int size() {
        // No stream: this is asked in loops. It was made sure that the product is an int.
        int size = 1;
        for (int dim : dims) {
            size *= dim;
        }
        return size;
    }

    /** Whether this is a stack of channel maps {@code [C, H, W]}. */
    public boolean isMap() {
        return rank() == 3;
    }

    /** Whether these are no maps of an image but of one row, the steps of a signal, or of one column, the features of a table. */
    public boolean isLine() {
        return isMap() && (dim(1) == 1 || dim(2) == 1);
    }

    /** In words where it is no image: {@code 2 channels × 187 steps}, {@code 13 features}; otherwise {@code 3×32×32}. */
    public String describe() {
        if (!isLine()) {
            return toString();
        }
        return dim(2) == 1 && dim(1) > 1
                ? Text.of("%d features", dim(1))
                : Text.of("%d channel%s × %d steps", dim(0), dim(0) == 1 ? "" : "s", dim(2));
    }

    /**
     * Maps {@code [C, H, W]} of this shape summed over the channels.
     *
     * @param values row-major, one for each element
     * @return {@code H·W} sums, added up in double precision in the order of the channels
     */
    public float[] sumOverChannels(float[] values) {
        double[] sums = new double[dim(1) * dim(2)];
        for (int start = 0; start < values.length; start += sums.length) {
            for (int position = 0; position < sums.length; position++) {
                sums[position] += values[start + position];
            }
        }
        float[] rounded = new float[sums.length];
        for (int position = 0; position < sums.length; position++) {
            rounded[position] = (float) sums[position];
        }
        return rounded;
    }

    /** This shape as ND4J wants it. */
    public long[] extents() {
        return dims.stream().mapToLong(Integer::longValue).toArray();
    }

    /** This shape with the number of samples in front, as ND4J wants it. */
    public long[] batched(long samples) {
        long[] batched = new long[rank() + 1];
        batched[0] = samples;
        for (int i = 0; i < rank(); i++) {
            batched[i + 1] = dims.get(i);
        }
        return batched;
    }

    /** Whether there is one value per channel: a vector, or maps of one cell. */
    public boolean hasOnePosition() {
        return size() == dim(0);
    }

    @Override
    public String toString() {
        return dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
