package org.lrpexplorer.network;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Normalises each group of channels of each sample to mean 0 and variance 1, then scales and shifts (Wu and He 2018).
 * With as many groups as channels it is instance normalisation, with one group layer normalisation.
 *
 * @param groups how many groups of neighbouring channels
 * @param gamma the scale of each channel, {@code [C]}, or of each value of a sample
 * @param beta the shift, shaped as the scale
 * @param epsilon added to the variance, at least 0
 */
public record GroupNorm(int groups, INDArray gamma, INDArray beta, double epsilon) implements SampleNorm {

    /**
     * Checks that the parameters belong together.
     *
     * @throws IllegalArgumentException if there is no group, lengths differ, or ε is negative
     */
    public GroupNorm {
        if (groups < 1) {
            throw new IllegalArgumentException(Text.of("it normalises %d groups", groups));
        }
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
        if (in.dim(0) % groups != 0) {
            throw new IllegalArgumentException(Text.of("its input of %s cannot be divided into %d groups", in, groups));
        }
        if (gamma.length() != in.dim(0) && gamma.length() != in.size()) {
            throw new IllegalArgumentException(
                    Text.of("it scales %d channels but its input is %s", gamma.length(), in));
        }
        return in;
    }

    @Override
    public Frozen at(INDArray x) {
        Groups all = new Groups(x);
        double[] scale = Buffers.doubles(gamma);
        double[] shift = Buffers.doubles(beta);
        double[] s = new double[all.values.length];
        double[] t = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            int parameter = all.parameter(i);
            s[i] = scale[parameter] * all.inverse[i / all.size];
            t[i] = shift[parameter] - s[i] * all.mean[i / all.size];
        }
        return new Frozen(Buffers.array(s, x.shape()), Buffers.array(t, x.shape()));
    }

    /** Mean and variance move with every value of a group, so that each output depends on all of them. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        Groups all = new Groups(inputs.get(0));
        double[] scale = Buffers.doubles(gamma);
        double[] wanted = Buffers.doubles(upper);
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= scale[all.parameter(i)];
        }
        for (int g = 0; g < all.mean.length; g++) {
            double sum = 0;
            double along = 0;
            for (int i = g * all.size; i < (g + 1) * all.size; i++) {
                sum += wanted[i];
                along += wanted[i] * all.normal(i);
            }
            for (int i = g * all.size; i < (g + 1) * all.size; i++) {
                wanted[i] = all.inverse[g] * (wanted[i] - (sum + all.normal(i) * along) / all.size);
            }
        }
        return List.of(Buffers.array(wanted, upper.shape()).castTo(upper.dataType()));
    }

    @Override
    public Optional<SampleNorm> scaled(INDArray scale, INDArray shift) {
        return scale.length() == gamma.length()
                ? Optional.of(
                        new GroupNorm(groups, gamma.mul(scale), beta.mul(scale).addi(shift), epsilon))
                : Optional.empty();
    }

    @Override
    public GroupNorm as(DataType type) {
        return new GroupNorm(groups, gamma.castTo(type), beta.castTo(type), epsilon);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** A batch, group by group: sample after sample, each in row-major order. */
    private final class Groups {
        private final double[] values;
        private final int sample;
        private final int valuesPerParameter;
        private final int size;
        private final double[] mean;
        private final double[] inverse;

        Groups(INDArray x) {
            values = Buffers.doubles(x);
            sample = Math.toIntExact(values.length / x.size(0));
            size = sample / groups;
            valuesPerParameter = sample / Math.toIntExact(gamma.length());
            mean = new double[values.length / size];
            inverse = new double[mean.length];
            for (int g = 0; g < mean.length; g++) {
                mean[g] = average(g, 0, 1);
                inverse[g] = 1 / Math.sqrt(average(g, mean[g], 2) + epsilon);
            }
        }

        private double average(int group, double centre, int power) {
            double sum = 0;
            for (int i = group * size; i < (group + 1) * size; i++) {
                sum += power == 1 ? values[i] - centre : (values[i] - centre) * (values[i] - centre);
            }
            return sum / size;
        }

        /** The value without its group's mean and deviation. */
        double normal(int i) {
            return (values[i] - mean[i / size]) * inverse[i / size];
        }

        /** Where the scale and the shift of a value stand. */
        int parameter(int i) {
            return i % sample / valuesPerParameter;
        }
    }
}
