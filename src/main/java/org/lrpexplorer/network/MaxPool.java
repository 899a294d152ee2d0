package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Pooling;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max pooling; padding never wins.
 *
 * @param window kernel geometry
 * @param channelSign {@code [C]}: where negative, the channel's minimum is taken instead, which is what remains of a
 *     BatchNorm with a negative scale that was fused past the pool; empty means all positive
 */
public record MaxPool(Window window, Optional<INDArray> channelSign) implements ChannelWise {

    /** Ordinary max pooling. */
    public MaxPool(Window window) {
        this(window, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        boolean values = other instanceof MaxPool pool
                && channelSign.isEmpty()
                && pool.channelSign.isEmpty()
                && window.equals(pool.window);
        return this == other || values;
    }

    @Override
    public int hashCode() {
        return window.hashCode();
    }

    @Override
    public LayerKind kind() {
        return LayerKind.MAX_POOL;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = Maps.requireMap(inputs);
        channelSign.filter(s -> s.length() != in.dim(0)).ifPresent(s -> {
            throw new IllegalArgumentException(
                    Text.of("it holds signs for %d channels but its input is %s", s.length(), in));
        });
        return Maps.slide(in, in.dim(0), window);
    }

    /** The input index that each output cell takes its value from; see {@link Pooling#winners}. */
    public int[] winners(INDArray x) {
        return Pooling.winners(x, window, signs());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Pooling.best(inputs.get(0), window, signs());
    }

    private double[] signs() {
        return channelSign.map(Buffers::doubles).orElse(null);
    }

    @Override
    public MaxPool under(INDArray scale) {
        if (scale.minNumber().doubleValue() >= 0) {
            return this;
        }
        double[] s = Buffers.doubles(scale);
        double[] signs = channelSign.map(Buffers::doubles).orElseGet(() -> {
            double[] positive = new double[s.length];
            Arrays.fill(positive, 1);
            return positive;
        });
        Arrays.setAll(signs, c -> s[c] < 0 ? -signs[c] : signs[c]);
        return new MaxPool(window, Optional.of(Buffers.array(signs, signs.length)));
    }

    @Override
    public MaxPool as(DataType type) {
        return new MaxPool(window, channelSign.map(s -> s.castTo(type)));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        return List.of(Pooling.scatter(upper, winners(x), Shape.ofBatch(x)));
    }
}
