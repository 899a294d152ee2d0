package org.lrpexplorer.rule;

import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.ChannelValues;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer as the map {@code z = W·x + b} that rules modify, for inputs of one shape. */
interface LinearMap {

    /**
     * The map of a layer at a batch: what a linear layer or a BatchNorm always computes, and a {@link SampleNorm} with
     * the statistics that the batch has.
     *
     * @param x {@code [N, …]}
     * @param type of the weights of a normalisation by the sample
     */
    static LinearMap at(Layer layer, INDArray x, DataType type) {
        Shape input = Shape.ofBatch(x);
        if (!(layer instanceof SampleNorm norm)) {
            return of(layer, input);
        }
        SampleNorm.Frozen frozen = norm.at(x);
        return new Fixed(frozen.scale().castTo(type), frozen.shift().castTo(type), input);
    }

    /** The map of a linear layer or of a BatchNorm at inference. */
    static LinearMap of(Layer layer, Shape input) {
        return layer.kind() == LayerKind.BATCH_NORM
                ? Elementwise.of((BatchNorm) layer, input)
                : new Connected((LinearLayer) layer, input);
    }

    /** The per-sample shape of x. */
    Shape input();

    /** W. */
    INDArray weight();

    /** b. */
    Optional<INDArray> bias();

    /** {@code weight·x} as a new array. */
    INDArray apply(INDArray x, INDArray weight);

    /** {@code weightᵀ·upper} as a new array. */
    INDArray applyTransposed(INDArray upper, INDArray weight);

    /** A bias-shaped array laid out so that it broadcasts over a batch of outputs. */
    INDArray broadcastBias(INDArray bias);

    /**
     * A convolution or dense layer.
     *
     * @param layer whose connectivity and parameters count
     * @param input the per-sample shape of x
     */
    record Connected(LinearLayer layer, Shape input) implements LinearMap {
        @Override
        public INDArray weight() {
            return layer.weight();
        }

        @Override
        public Optional<INDArray> bias() {
            return layer.bias();
        }

        @Override
        public INDArray apply(INDArray x, INDArray weight) {
            return layer.apply(x, weight);
        }

        @Override
        public INDArray applyTransposed(INDArray upper, INDArray weight) {
            return layer.applyTransposed(upper, weight, input);
        }

        @Override
        public INDArray broadcastBias(INDArray bias) {
            return layer.broadcastBias(bias);
        }
    }

    /**
     * A scale and a shift for each value of a batch.
     *
     * @param weight the scales
     * @param shift the shifts
     * @param input the per-sample shape of x
     */
    record Fixed(INDArray weight, INDArray shift, Shape input) implements LinearMap {
        @Override
        public Optional<INDArray> bias() {
            return Optional.of(shift);
        }

        @Override
        public INDArray apply(INDArray x, INDArray w) {
            return x.mul(w);
        }

        @Override
        public INDArray applyTransposed(INDArray upper, INDArray w) {
            return upper.mul(w);
        }

        @Override
        public INDArray broadcastBias(INDArray perValue) {
            return perValue;
        }
    }

    /**
     * A BatchNorm: every output depends on one input.
     *
     * @param weight s of each channel
     * @param shift t of each channel
     * @param input the per-sample shape of x
     */
    record Elementwise(INDArray weight, INDArray shift, Shape input) implements LinearMap {

        static Elementwise of(BatchNorm norm, Shape input) {
            return new Elementwise(norm.scale(), norm.shift(), input);
        }

        @Override
        public Optional<INDArray> bias() {
            return Optional.of(shift);
        }

        @Override
        public INDArray apply(INDArray x, INDArray w) {
            return ChannelValues.times(x, broadcastBias(w));
        }

        @Override
        public INDArray applyTransposed(INDArray upper, INDArray w) {
            return ChannelValues.times(upper, broadcastBias(w));
        }

        @Override
        public INDArray broadcastBias(INDArray perChannel) {
            return Channels.overBatch(perChannel, input);
        }
    }
}
