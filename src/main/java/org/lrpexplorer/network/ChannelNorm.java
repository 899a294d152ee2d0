package org.lrpexplorer.network;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Normalises the channels at each position of each sample to mean 0 and variance 1, then scales and shifts each channel:
 * layer normalisation of maps as in ConvNeXt (Liu et al. 2022).
 *
 * @param gamma the scale of each channel, {@code [C]}
 * @param beta the shift of each channel, {@code [C]}
 * @param epsilon added to the variance, at least 0
 */
public record ChannelNorm(INDArray gamma, INDArray beta, double epsilon) implements SampleNorm {

    /**
     * Checks that the parameters belong together.
     *
     * @throws IllegalArgumentException if lengths differ or ε is negative
     */
    public ChannelNorm {
        if (gamma.length() != beta.length()) {
            throw new IllegalArgumentException("scale and shift differ in length");
        }
        if (!(epsilon >= 0)) {
            throw new IllegalArgumentException("its epsilon is " + epsilon);
        }
    }

    @Override
    public long parameterCount() {
        return gamma.length() + beta.length();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (gamma.length() != in.dim(0)) {
            throw new IllegalArgumentException(
                    Text.of("it scales %d channels but its input is %s", gamma.length(), in));
        }
        return in;
    }

    @Override
    public Frozen at(INDArray x) {
        Places all = new Places(x, epsilon);
        double[] scale = Buffers.doubles(gamma);
        double[] shift = Buffers.doubles(beta);
        double[] s = new double[all.values.length];
        double[] t = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = scale[all.channel(i)] * all.inverse[all.place(i)];
            t[i] = shift[all.channel(i)] - s[i] * all.mean[all.place(i)];
        }
        return new Frozen(Buffers.array(s, x.shape()), Buffers.array(t, x.shape()));
    }

    /** Mean and variance move with every channel at a position, so that each output depends on all of them. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        Places all = new Places(inputs.get(0), epsilon);
        double[] scale = Buffers.doubles(gamma);
        double[] wanted = Buffers.doubles(upper);
        double[] sum = new double[all.mean.length];
        double[] along = new double[all.mean.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= scale[all.channel(i)];
            sum[all.place(i)] += wanted[i];
            along[all.place(i)] += wanted[i] * all.normal(i);
        }
        for (int i = 0; i < wanted.length; i++) {
            int place = all.place(i);
            wanted[i] = all.inverse[place] * (wanted[i] - (sum[place] + all.normal(i) * along[place]) / all.channels);
        }
        return List.of(Buffers.array(wanted, upper.shape()).castTo(upper.dataType()));
    }

    @Override
    public Optional<SampleNorm> scaled(INDArray scale, INDArray shift) {
        return scale.length() == gamma.length()
                ? Optional.of(new ChannelNorm(gamma.mul(scale), beta.mul(scale).addi(shift), epsilon))
                : Optional.empty();
    }

    @Override
    public ChannelNorm as(DataType type) {
        return new ChannelNorm(gamma.castTo(type), beta.castTo(type), epsilon);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The positions of a batch, one sample after the other, with the statistics of each. */
    private static final class Places {
        private final double[] values;
        private final int channels;
        private final int cells;
        private final double[] mean;
        private final double[] inverse;

        Places(INDArray x, double epsilon) {
            values = Buffers.doubles(x);
            channels = Math.toIntExact(x.size(1));
            cells = Math.toIntExact(values.length / x.size(0) / channels);
            mean = new double[values.length / channels];
            inverse = new double[mean.length];
            for (int i = 0; i < values.length; i++) {
                mean[place(i)] += values[i] / channels;
            }
            for (int i = 0; i < values.length; i++) {
                double off = values[i] - mean[place(i)];
                inverse[place(i)] += off * off / channels;
            }
            for (int p = 0; p < mean.length; p++) {
                inverse[p] = 1 / Math.sqrt(inverse[p] + epsilon);
            }
        }

        int channel(int i) {
            return i / cells % channels;
        }

        int place(int i) {
            return i / cells / channels * cells + i % cells;
        }

        /** The value without its position's mean and deviation. */
        double normal(int i) {
            return (values[i] - mean[place(i)]) * inverse[place(i)];
        }
    }
}
