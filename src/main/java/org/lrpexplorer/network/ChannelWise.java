package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer that moves, picks or averages values but never mixes channels. It commutes with an affine map of each channel:
 * {@code layer(s·x + t) = s'·layer.under(s)(x) + layer(t)}, where {@code s'} is s in the order of {@link
 * #channelOrigins}; a max pool demands that t is the same at every position of a channel, and channels whose values are
 * laid into one demand that they share s. This is what lets a BatchNorm be moved past it.
 */
public sealed interface ChannelWise extends Layer
        permits MaxPool,
                AvgPool,
                GlobalAvgPool,
                Flatten,
                VectorToMap,
                Identity,
                Concat,
                Slice,
                Pad,
                Upsample,
                Resize,
                Rearrange {

    /** Marks a channel that holds nothing of the inputs. */
    int NO_ORIGIN = -1;

    /** Marks a channel that holds values of several. */
    int SEVERAL = -2;

    /**
     * For each output channel, the input channel whose values it holds, counted over all inputs one after the other;
     * {@link #NO_ORIGIN} where it holds none, {@link #SEVERAL} where it holds those of several.
     *
     * @param inputs per-sample shapes
     */
    default int[] channelOrigins(List<Shape> inputs) {
        return IntStream.range(0, inputs.get(0).dim(0)).toArray();
    }

    /**
     * For each input channel, counted over all inputs one after the other, an output channel that holds values of it;
     * {@link #NO_ORIGIN} where none does.
     *
     * @param inputs per-sample shapes
     */
    default int[] channelDestinations(List<Shape> inputs) {
        int[] origins = channelOrigins(inputs);
        int[] destinations = new int[inputs.stream().mapToInt(in -> in.dim(0)).sum()];
        Arrays.fill(destinations, NO_ORIGIN);
        IntStream.range(0, origins.length)
                .filter(o -> origins[o] != NO_ORIGIN)
                .forEach(o -> destinations[origins[o]] = o);
        return destinations;
    }

    /** The layer without what it adds of its own accord. */
    default ChannelWise linearPart() {
        return this;
    }

    /**
     * The layer as it has to be where x flows in place of {@code s·x + t}.
     *
     * @param scale s of each input channel, counted over all inputs, {@code [C]}
     */
    default ChannelWise under(INDArray scale) {
        return linearPart();
    }
}
