package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A second input of the network, held at values: the same for every sample, whatever the main input is. The layer reads the
 * main input for the number of samples alone, so that nothing flows back into it. The relevance that arrives at its output is
 * that of the held input, where it ends.
 *
 * @param values of one sample, {@code [C, H, W]} or {@code [D]}
 */
public record HeldInput(INDArray values) implements Layer {

    /**
     * An input held at values.
     *
     * @param values of one sample, row-major, channels first
     */
    public static HeldInput of(float[] values, Shape shape) {
        return new HeldInput(Buffers.array(values, shape.extents()));
    }

    /** An input held at zeros. */
    public static HeldInput zeros(Shape shape) {
        return of(new float[shape.size()], shape);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.HELD_INPUT;
    }

    @Override
    public String operator() {
        return kind().label();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return new Shape(
                Arrays.stream(values.shape()).mapToInt(Math::toIntExact).boxed().toList());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        long samples = inputs.get(0).size(0);
        long[] one = outputShape(List.of()).batched(1);
        INDArray row = values.reshape('c', one);
        return samples == 1
                ? row
                : Nd4j.concat(0, Collections.nCopies((int) samples, row).toArray(INDArray[]::new));
    }

    /** Nothing: the output does not depend on the main input. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(Nd4j.zeros(upper.dataType(), inputs.get(0).shape()));
    }

    @Override
    public HeldInput as(DataType type) {
        return new HeldInput(values.castTo(type));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
