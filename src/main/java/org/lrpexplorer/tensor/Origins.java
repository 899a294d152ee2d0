package org.lrpexplorer.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which of a sample's values, counted row-major, each value of another sample is. A value, as its numbers are. */
public final class Origins {
    private final int values;
    private final int[] places;

    private Origins(int values, int[] places) {
        this.values = values;
        this.places = places;
    }

    /**
     * Any choice of values.
     *
     * @param values how many there are to choose from
     * @param places for each chosen value its row-major place among them
     * @throws IllegalArgumentException if a place is none of theirs
     */
    public static Origins of(int values, int... places) {
        for (int place : places) {
            if (place < 0 || place >= values) {
                throw new IllegalArgumentException(Text.of("it takes value %d of %d", place, values));
            }
        }
        return new Origins(values, places.clone());
    }

    /** All values in their order. */
    public static Origins identity(int values) {
        return new Origins(values, IntStream.range(0, values).toArray());
    }

    /** How many values there are to choose from. */
    public int values() {
        return values;
    }

    /** How many values are chosen. */
    public int size() {
        return places.length;
    }

    /** The place that a chosen value comes from. */
    public int of(int chosen) {
        return places[chosen];
    }

    /** What another choice takes of what this one has chosen. */
    public Origins then(Origins next) {
        int[] both = new int[next.size()];
        Arrays.setAll(both, i -> places[next.places[i]]);
        return new Origins(values, both);
    }

    /** Whether all values stay where they are. */
    public boolean isIdentity() {
        return size() == values && IntStream.range(0, size()).allMatch(i -> places[i] == i);
    }

    /** Whether each value is chosen exactly once. */
    public boolean isPermutation() {
        boolean[] met = new boolean[values];
        for (int place : places) {
            if (met[place]) {
                return false;
            }
            met[place] = true;
        }
        return size() == values;
    }

    /**
     * The chosen values of every sample.
     *
     * @param batch {@code [N, …]} with {@link #values} values a sample; left as it is
     * @param shape of what is chosen
     * @return {@code [N, …shape]}, of the same type
     */
    public INDArray take(INDArray batch, Shape shape) {
        int samples = Math.toIntExact(batch.size(0));
        double[] from = Buffers.doubles(batch);
        double[] taken = new double[samples * places.length];
        for (int n = 0; n < samples; n++) {
            for (int i = 0; i < places.length; i++) {
                taken[n * places.length + i] = from[n * values + places[i]];
            }
        }
        return typed(taken, batch.dataType(), shape.batched(samples));
    }

    /**
     * The adjoint of {@link #take}: each value gets the sum over where it was taken to.
     *
     * @param upper {@code [N, …]} with {@link #size} values a sample; left as it is
     * @param shape of the values that there are to choose from
     * @return {@code [N, …shape]}, of the same type
     */
    public INDArray giveBack(INDArray upper, Shape shape) {
        int samples = Math.toIntExact(upper.size(0));
        double[] from = Buffers.doubles(upper);
        double[] sums = new double[samples * values];
        for (int n = 0; n < samples; n++) {
            for (int i = 0; i < places.length; i++) {
                sums[n * values + places[i]] += from[n * places.length + i];
            }
        }
        return typed(sums, upper.dataType(), shape.batched(samples));
    }

    private static INDArray typed(double[] values, DataType type, long[] shape) {
        INDArray array = Buffers.array(values, shape);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origins origins && values == origins.values && Arrays.equals(places, origins.places);
    }

    @Override
    public int hashCode() {
        return 31 * values + Arrays.hashCode(places);
    }

    @Override
    public String toString() {
        return Text.of("%d of %d values", size(), values);
    }
}
