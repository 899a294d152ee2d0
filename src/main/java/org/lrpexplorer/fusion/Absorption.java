package org.lrpexplorer.fusion;

import java.util.Arrays;
import java.util.Optional;
import org.lrpexplorer.network.LinearLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer that takes in affine maps, in float64.
 *
 * @param layer the layer so far
 * @param shift what the maps' shifts make up of its bias, {@code [1, O, …]}; empty before the first
 */
record Absorption(LinearLayer layer, Optional<INDArray> shift) {

    /**
     * A layer, and what earlier maps have left in its bias.
     *
     * @param shift shaped as a bias; empty if there was none
     */
    static Absorption of(LinearLayer layer, Optional<INDArray> shift) {
        LinearLayer exact = layer.as(DataType.DOUBLE);
        return new Absorption(exact, shift.map(exact::broadcastBias));
    }

    /**
     * The map after the layer (Guillemot et al. 2020): {@code W'[o,…] = s_o·W[o,…]}, {@code b'_o = s_o·b_o + t_o}.
     * Exact for every stride, padding, dilation and grouping, transposed or not.
     */
    Absorption after(Affine affine) {
        INDArray s = layer.broadcastBias(affine.scale());
        INDArray t = layer.broadcastBias(Affine.perChannel(affine.shift()));
        INDArray weight = layer.weight().mul(layer.perOutput(affine.scale()));
        return result(
                weight,
                bias().map(b -> b.mul(s).addi(t)).orElse(t),
                shift.map(b -> b.mul(s).addi(t)).orElse(t));
    }

    /**
     * The map before the layer (derived): {@code W'[o,c,…] = W[o,c,…]·s_c} and {@code b' = W·t + b} at every output
     * position. Zero padding puts 0, not t, around the layer's input, and a transposed convolution reaches some positions
     * with fewer taps than others, so b' differs along the borders: it is a map there, and a plain vector where all
     * positions agree.
     */
    Absorption before(Affine affine) {
        INDArray t = layer.apply(affine.shift(), layer.weight());
        INDArray weight = layer.weight().mul(layer.perInput(affine.scale()));
        return result(weight, bias().map(t::add).orElse(t), shift.map(t::add).orElse(t));
    }

    /** The part of the bias that the shifts make up, shaped as the bias. */
    INDArray shiftAsBias() {
        INDArray whole = shift.orElseThrow();
        INDArray bias = layer.bias().orElseThrow();
        long[] shape = bias.shape();
        return bias.rank() == 1
                ? Affine.perChannel(whole)
                : whole.broadcast(layer.broadcastBias(bias).shape()).dup('c').reshape('c', shape);
    }

    private Optional<INDArray> bias() {
        return layer.bias().map(layer::broadcastBias);
    }

    private Absorption result(INDArray weight, INDArray bias, INDArray newShift) {
        boolean vector = Affine.uniform(bias) && Affine.uniform(newShift);
        INDArray shaped = vector
                ? Affine.perChannel(bias)
                : bias.dup('c').reshape('c', Arrays.copyOfRange(bias.shape(), 1, bias.rank()));
        return new Absorption(layer.with(weight, shaped), Optional.of(newShift));
    }
}
