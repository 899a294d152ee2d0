package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.ChannelValues;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Temporaries;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation at inference: the affine map {@code y = s·x + t} of each channel, with
 * {@code s = γ/√(σ² + ε)} and {@code t = β − s·μ} (Ioffe and Szegedy 2015).
 *
 * @param gamma γ, {@code [C]}; empty means 1
 * @param beta β, {@code [C]}; empty means 0
 * @param mean the running mean μ, {@code [C]}
 * @param variance the running variance σ², {@code [C]}
 * @param epsilon ε as stored in the model
 * @param inTraining whether the file runs it in training mode, where it would normalise by the statistics of each batch;
 *     what is computed here is the inference by the stored ones all the same
 */
public record BatchNorm(
        Optional<INDArray> gamma,
        Optional<INDArray> beta,
        INDArray mean,
        INDArray variance,
        double epsilon,
        boolean inTraining)
        implements Layer {

    /**
     * Checks that the statistics have one length and can be divided by.
     *
     * @throws IllegalArgumentException if lengths differ, ε is negative, or a variance plus ε is not above 0
     */
    public BatchNorm {
        long channels = mean.length();
        if (variance.length() != channels
                || gamma.filter(g -> g.length() != channels).isPresent()
                || beta.filter(b -> b.length() != channels).isPresent()) {
            throw new IllegalArgumentException("mean, variance, scale and shift differ in length");
        }
        if (!(epsilon >= 0) || !(variance.minNumber().doubleValue() + epsilon > 0)) {
            throw new IllegalArgumentException(
                    Text.of("a variance plus the epsilon %s is not above zero, so it would divide by zero", epsilon));
        }
    }

    /** A normalisation that the file runs at inference. */
    public BatchNorm(
            Optional<INDArray> gamma, Optional<INDArray> beta, INDArray mean, INDArray variance, double epsilon) {
        this(gamma, beta, mean, variance, epsilon, false);
    }

    /** A normalisation whose γ and β may be {@code null}. */
    public static BatchNorm of(INDArray gamma, INDArray beta, INDArray mean, INDArray variance, double epsilon) {
        return new BatchNorm(Optional.ofNullable(gamma), Optional.ofNullable(beta), mean, variance, epsilon);
    }

    /**
     * A scale and shift of each channel by constants, as what a normalisation with mean 0, σ² 1 and ε 0 does.
     *
     * @param scale {@code [C]}
     * @param shift {@code [C]}
     */
    public static BatchNorm scaling(INDArray scale, INDArray shift) {
        INDArray zeros = scale.mul(0);
        return of(scale, shift, zeros, zeros.add(1), 0);
    }

    /** The same layer as one that the file runs in training mode. */
    public BatchNorm runInTraining() {
        return new BatchNorm(gamma, beta, mean, variance, epsilon, true);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.BATCH_NORM;
    }

    /** The number of channels. */
    public int channels() {
        return Math.toIntExact(mean.length());
    }

    /** s, {@code [C]}, computed in double precision and returned in the type of the statistics. */
    public INDArray scale() {
        return inTypeOfStatistics(scales());
    }

    /** t, {@code [C]}, computed in double precision and returned in the type of the statistics. */
    public INDArray shift() {
        double[] shifts = scales();
        double[] means = Buffers.doubles(mean);
        Arrays.setAll(shifts, c -> -(shifts[c] * means[c]));
        beta.map(Buffers::doubles).ifPresent(b -> Arrays.setAll(shifts, c -> shifts[c] + b[c]));
        return inTypeOfStatistics(shifts);
    }

    /** Each forward pass asks for them, so that they are computed in plain loops. */
    private double[] scales() {
        double[] scales = Buffers.doubles(variance);
        Arrays.setAll(scales, c -> 1 / Math.sqrt(scales[c] + epsilon));
        gamma.map(Buffers::doubles).ifPresent(g -> Arrays.setAll(scales, c -> scales[c] * g[c]));
        return scales;
    }

    private INDArray inTypeOfStatistics(double[] perChannel) {
        return Buffers.array(perChannel, perChannel.length).castTo(mean.dataType());
    }

    /** In how many channels σ² is below a bound, so that they hardly ever varied in training. */
    public int channelsNarrowerThan(double bound) {
        return count(Buffers.doubles(variance), spread -> spread < bound);
    }

    /** Whether it only scales and shifts, with mean 0, σ² 1 and ε 0: constants in a graph, no statistics of training. */
    public boolean isConstantScaling() {
        return epsilon == 0 && hasPlaceholderStatistics() && variance.getDouble(0) == 1;
    }

    /**
     * Whether no training can have left these statistics: μ is 0 in all channels and σ² is 1 in all, which layers start
     * with, or 0 in all.
     */
    public boolean hasPlaceholderStatistics() {
        double first = variance.getDouble(0);
        return (first == 1 || first == 0)
                && count(Buffers.doubles(variance), value -> value != first) == 0
                && count(Buffers.doubles(mean), value -> value != 0) == 0;
    }

    @Override
    public String operator() {
        return isConstantScaling() ? "Scale" : Layer.super.operator();
    }

    /** How many channels have {@code γ = 0}, so that their output does not depend on the input. */
    public int constantChannels() {
        return gamma.map(g -> count(Buffers.doubles(g), value -> value == 0)).orElse(0);
    }

    private static int count(double[] values, DoublePredicate counted) {
        return Math.toIntExact(Arrays.stream(values).filter(counted).count());
    }

    @Override
    public long parameterCount() {
        return mean.length()
                + variance.length()
                + gamma.map(INDArray::length).orElse(0L)
                + beta.map(INDArray::length).orElse(0L);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.dim(0) != channels()) {
            throw new IllegalArgumentException(
                    Text.of("it normalises %d channels but its input is %s", channels(), in));
        }
        return in;
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        INDArray scale = scale();
        INDArray shift = shift();
        INDArray output = ChannelValues.addTo(ChannelValues.times(x, scale), shift);
        Temporaries.release(scale);
        Temporaries.release(shift);
        return output;
    }

    /** A per-channel vector laid out so that it broadcasts over a batch. */
    public static INDArray overBatch(INDArray perChannel, INDArray batch) {
        long[] shape = new long[batch.rank()];
        Arrays.fill(shape, 1);
        shape[1] = perChannel.length();
        return perChannel.reshape(shape);
    }

    @Override
    public BatchNorm as(DataType type) {
        return new BatchNorm(
                gamma.map(g -> g.castTo(type)),
                beta.map(b -> b.castTo(type)),
                mean.castTo(type),
                variance.castTo(type),
                epsilon,
                inTraining);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(ChannelValues.times(upper, overBatch(scale(), upper)));
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
