package org.lrpexplorer.network;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.ChannelValues;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer {@code z = W·x + b}. LRP's rules are written against this view, whatever the connectivity of W. */
public sealed interface LinearLayer extends Layer permits Conv2d, ConvTranspose2d, Dense {

    /** W, in the layer's own layout; see {@link #perOutput} and {@link #perInput}. */
    INDArray weight();

    /** b: one value per output channel or unit, or one per output position (a bias map); empty if there is none. */
    Optional<INDArray> bias();

    /** {@code weight·x} with this layer's connectivity, without bias, as a new array. */
    INDArray apply(INDArray x, INDArray weight);

    /**
     * {@code weightᵀ·upper} with this layer's connectivity.
     *
     * @param inputShape the per-sample shape of the layer's input
     */
    INDArray applyTransposed(INDArray upper, INDArray weight, Shape inputShape);

    /** A bias-shaped array laid out so that it broadcasts over a batch of outputs. */
    INDArray broadcastBias(INDArray bias);

    /** One value for each output channel or unit, laid out so that it broadcasts over {@link #weight}. */
    INDArray perOutput(INDArray values);

    /** One value for each input channel or unit, laid out so that it broadcasts over {@link #weight}. */
    INDArray perInput(INDArray values);

    /** The same connectivity with other parameters; {@code bias} may be {@code null}. */
    LinearLayer with(INDArray weight, INDArray bias);

    /** How many products one sample takes: every weight once at each position of the output. */
    default long multiplyAdds(Shape input) {
        Shape output = outputShape(List.of(input));
        return weight().length() * (output.isMap() ? (long) output.dim(1) * output.dim(2) : 1);
    }

    @Override
    default INDArray forward(List<INDArray> inputs) {
        INDArray z = apply(inputs.get(0), weight());
        return bias().map(b -> ChannelValues.addTo(z, b.rank() == 1 ? b : broadcastBias(b)))
                .orElse(z);
    }

    @Override
    default List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(applyTransposed(upper, weight(), Shape.ofBatch(inputs.get(0))));
    }

    @Override
    default long parameterCount() {
        return weight().length() + bias().map(INDArray::length).orElse(0L);
    }

    @Override
    default LinearLayer as(DataType type) {
        return with(weight().castTo(type), bias().map(b -> b.castTo(type)).orElse(null));
    }
}
