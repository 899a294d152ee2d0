package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One operation of a network with its parameters. Nobody writes to its arrays after construction. Layers that hold
 * arrays equal only themselves, because arrays are not values; all others are values.
 */
public sealed interface Layer
        permits LinearLayer,
                ChannelWise,
                Bounding,
                Pointwise,
                PRelu,
                BatchNorm,
                SampleNorm,
                Softmax,
                Add,
                Gate,
                HeldInput {

    /** What sort of layer this is. */
    LayerKind kind();

    /** What it computes, in a word or a few and more closely than by its kind: {@code Conv2d}, {@code HardSwish}. */
    default String operator() {
        return getClass().getSimpleName();
    }

    /** How many tensors the layer reads. */
    default int inputCount() {
        return 1;
    }

    /** How many learned or stored numbers the layer holds. */
    default long parameterCount() {
        return 0;
    }

    /**
     * The per-sample output shape for per-sample input shapes.
     *
     * @throws IllegalArgumentException if the layer cannot take these shapes, with the reason
     */
    Shape outputShape(List<Shape> inputs);

    /** The layer's output for a batch; the inputs are left as they are. */
    INDArray forward(List<INDArray> inputs);

    /**
     * What a change of the output asks of each input: the transposed Jacobian at {@code inputs}, applied to
     * {@code upper}. In a layer that is linear in its inputs this is the adjoint of its weights.
     *
     * @param inputs what the layer reads, each {@code [N, …]}; left as they are
     * @param upper of the output's shape; left as it is
     * @return of the inputs' shapes; an element may be {@code upper} itself
     */
    List<INDArray> backward(List<INDArray> inputs, INDArray upper);

    /** This layer with its parameters in another floating-point type. */
    default Layer as(DataType type) {
        return this;
    }
}
