package org.lrpexplorer.fusion;

import java.util.Arrays;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arithmetic of fusing an affine map into a linear layer; results are float64. */
final class LinearFusion {

    private LinearFusion() {}

    /**
     * The map after the layer (Guillemot et al. 2020): {@code W'[o,…] = s_o·W[o,…]}, {@code b'_o = s_o·b_o + t_o}.
     * Exact for every stride, padding, dilation and grouping.
     */
    static LinearLayer after(LinearLayer layer, Affine affine) {
        INDArray weight = layer.weight().castTo(DataType.DOUBLE);
        INDArray t = Affine.perChannel(affine.shift());
        INDArray s = Buffers.array(affine.scale(Math.toIntExact(t.length())), t.length());
        INDArray bias = layer.bias()
                .map(b -> b.castTo(DataType.DOUBLE))
                .map(b -> b.mul(leading(s, b)).addi(leading(t, b)))
                .orElse(t);
        return layer.with(weight.mul(leading(s, weight)), bias);
    }

    /**
     * The map before the layer (derived): {@code W'[o,c,…] = W[o,c,…]·s_c} and {@code b' = W·t + b} at every output
     * position. Zero padding puts 0, not t, around the layer's input, so b' differs along the borders: it is a map
     * there, and a plain vector where all positions agree.
     */
    static LinearLayer before(LinearLayer layer, Affine affine) {
        INDArray weight = layer.weight().castTo(DataType.DOUBLE);
        INDArray unshifted = layer.apply(affine.shift(), weight);
        INDArray bias = layer.bias()
                .map(b -> unshifted.add(layer.broadcastBias(b.castTo(DataType.DOUBLE))))
                .orElse(unshifted);
        INDArray shaped = Affine.uniform(bias)
                ? Affine.perChannel(bias)
                : bias.reshape('c', Arrays.copyOfRange(bias.shape(), 1, bias.rank()));
        return layer.with(weight.mul(inputScale(affine, weight)), shaped);
    }

    /** s laid out against a weight {@code [O, C/groups, …]}: each group of outputs reads its own input channels. */
    private static INDArray inputScale(Affine affine, INDArray weight) {
        int outputs = Math.toIntExact(weight.size(0));
        int perGroup = Math.toIntExact(weight.size(1));
        int channels = Math.toIntExact(affine.shift().size(1));
        int outputsPerGroup = outputs * perGroup / channels;
        double[] s = affine.scale(channels);
        double[] factors = new double[outputs * perGroup];
        Arrays.setAll(factors, i -> s[i / perGroup / outputsPerGroup * perGroup + i % perGroup]);
        long[] shape = ones(weight);
        shape[0] = outputs;
        shape[1] = perGroup;
        return Buffers.array(factors, shape);
    }

    private static INDArray leading(INDArray values, INDArray like) {
        long[] shape = ones(like);
        shape[0] = values.length();
        return values.reshape('c', shape);
    }

    private static long[] ones(INDArray like) {
        long[] shape = new long[like.rank()];
        Arrays.fill(shape, 1);
        return shape;
    }
}
