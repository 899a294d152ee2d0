package org.lrpexplorer.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A regular selection of a sample's positions: along each dimension {@code extent} indices from {@code start} on, every
 * {@code step}-th.
 *
 * @param start the first index along each dimension, the batch dimension not counted
 * @param step how far apart two neighbours are, never 0; negative to run backward
 * @param extent how many indices, at least 1
 */
public record Region(List<Integer> start, List<Integer> step, List<Integer> extent) {

    /**
     * Copies and checks the selection.
     *
     * @throws IllegalArgumentException if the lists differ in length, a step is 0, or an extent is below 1
     */
    public Region {
        start = List.copyOf(start);
        step = List.copyOf(step);
        extent = List.copyOf(extent);
        if (start.size() != step.size() || start.size() != extent.size()) {
            throw new IllegalArgumentException("A region needs start, step and extent of every dimension");
        }
        if (step.contains(0) || extent.stream().anyMatch(e -> e < 1)) {
            throw new IllegalArgumentException("A region needs steps other than 0 and extents of at least 1, but has "
                    + Text.of("steps %s and extents %s", step, extent));
        }
    }

    /** The connected block of positions of a shape whose first position is at {@code start}. */
    public static Region block(List<Integer> start, Shape shape) {
        return new Region(start, start.stream().map(s -> 1).toList(), shape.dims());
    }

    /** The shape of what is selected. */
    public Shape shape() {
        return new Shape(extent);
    }

    /** Whether every selected position is one of the shape's. */
    public boolean fits(Shape whole) {
        return whole.rank() == start.size()
                && IntStream.range(0, start.size()).allMatch(i -> {
                    int first = start.get(i);
                    int last = first + (extent.get(i) - 1) * step.get(i);
                    return Math.min(first, last) >= 0 && Math.max(first, last) < whole.dim(i);
                });
    }

    /**
     * A copy of the selected positions of every sample.
     *
     * @param batch {@code [N, …whole]}
     * @return {@code [N, …extent]}, of the same type
     */
    public INDArray take(INDArray batch) {
        Shape whole = Shape.ofBatch(batch);
        int samples = Math.toIntExact(batch.size(0));
        double[] from = Buffers.doubles(batch);
        int[] positions = positions(whole);
        int size = whole.size();
        double[] taken = new double[samples * positions.length];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < positions.length; i++) {
                taken[sample * positions.length + i] = from[sample * size + positions[i]];
            }
        }
        return typed(taken, batch.dataType(), shape().batched(samples));
    }

    /**
     * The selected positions among others that all hold one value; with 0 it is the adjoint of {@link #take}.
     *
     * @param part {@code [N, …extent]}
     * @param whole the per-sample shape of the result
     * @return {@code [N, …whole]}, of the same type
     */
    public INDArray embed(INDArray part, Shape whole, double others) {
        int samples = Math.toIntExact(part.size(0));
        double[] from = Buffers.doubles(part);
        int[] positions = positions(whole);
        int size = whole.size();
        double[] filled = new double[samples * size];
        Arrays.fill(filled, others);
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < positions.length; i++) {
                filled[sample * size + positions[i]] = from[sample * positions.length + i];
            }
        }
        return typed(filled, part.dataType(), whole.batched(samples));
    }

    /** The row-major index, within one sample, of each selected position. */
    private int[] positions(Shape whole) {
        if (!fits(whole)) {
            throw new IllegalArgumentException(Text.of("The region %s does not lie within %s", this, whole));
        }
        int[] positions = {0};
        for (int i = 0; i < start.size(); i++) {
            int[] rows = positions;
            int count = extent.get(i);
            int stride = step.get(i);
            positions = new int[rows.length * count];
            for (int row = 0; row < rows.length; row++) {
                int first = rows[row] * whole.dim(i) + start.get(i);
                for (int k = 0; k < count; k++) {
                    positions[row * count + k] = first + k * stride;
                }
            }
        }
        return positions;
    }

    private static INDArray typed(double[] values, DataType type, long[] shape) {
        INDArray array = Buffers.array(values, shape);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }
}
