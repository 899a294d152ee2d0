package org.lrpexplorer.modelio.keras;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads normalisations, and the fixed scalings that stand at the start of a network. */
final class NormLayers {
    private static final double EPSILON = 1e-3;
    private static final double SMALLEST_DEVIATION = 1e-7;

    private NormLayers() {}

    static String batchNorm(Applied a) {
        int channels = channels(a);
        boolean scaled = a.layer().flag("scale", true);
        boolean centred = a.layer().flag("center", true);
        int next = 0;
        Optional<INDArray> gamma = scaled ? Optional.of(a.perChannel(next++, channels)) : Optional.empty();
        Optional<INDArray> beta = centred ? Optional.of(a.perChannel(next++, channels)) : Optional.empty();
        INDArray mean = a.perChannel(next++, channels);
        INDArray variance = a.perChannel(next, channels);
        double epsilon = a.layer().number("epsilon", EPSILON);
        BatchNorm norm = a.checked(() -> new BatchNorm(gamma, beta, mean, variance, epsilon));
        // A layer that is not trained normalises by its stored statistics, however it is called.
        boolean byBatch = a.training() && a.layer().flag("trainable", true);
        if (byBatch && norm.hasPlaceholderStatistics()) {
            a.assembly().addWithoutStatistics(a.path());
        }
        return a.append(byBatch ? norm.runInTraining() : norm);
    }

    /** The number of channels, where the layer works on the dimension that holds them. */
    private static int channels(Applied a) {
        Shape shape = a.shape();
        if (!a.layout().isChannelAxis(a.layer().setting("axis"))) {
            throw new Unsupported("it normalises another dimension than the channels");
        }
        return shape.dim(0);
    }

    static String groupNorm(Applied a) {
        int channels = channels(a);
        int stated = a.layer().integer("groups", 32);
        return sampleNorm(a, channels, grouped(stated == -1 ? channels : stated));
    }

    /** LayerNormalization: of vectors, or of the channels at each position of maps. */
    static String layerNorm(Applied a) {
        int channels = channels(a);
        if (a.layer().flag("rms_scaling", false)) {
            throw new Unsupported("it divides by the root mean square and leaves the mean");
        }
        return a.shape().size() > channels
                ? sampleNorm(a, channels, ChannelNorm::new)
                : sampleNorm(a, channels, grouped(1));
    }

    private static SampleNormMaker grouped(int groups) {
        return (gamma, beta, epsilon) -> new GroupNorm(groups, gamma, beta, epsilon);
    }

    /** Makes a layer of scales, shifts and an ε. */
    private interface SampleNormMaker {
        SampleNorm make(INDArray gamma, INDArray beta, double epsilon);
    }

    private static String sampleNorm(Applied a, int channels, SampleNormMaker maker) {
        boolean scaled = a.layer().flag("scale", true);
        boolean centred = a.layer().flag("center", true);
        INDArray gamma = scaled ? a.perChannel(0, channels) : Nd4j.ones(DataType.FLOAT, channels);
        INDArray beta = centred ? a.perChannel(scaled ? 1 : 0, channels) : Nd4j.zeros(DataType.FLOAT, channels);
        return a.append(a.checked(() -> maker.make(gamma, beta, a.layer().number("epsilon", EPSILON))));
    }

    static String rescaling(Applied a) {
        int channels = a.shape().dim(0);
        return affine(
                a,
                values(a, a.layer().setting("scale"), channels, 1),
                values(a, a.layer().setting("offset"), channels, 0));
    }

    /** Normalization: by a mean and a variance that the configuration states or the weights hold. */
    static String normalization(Applied a) {
        int channels = a.shape().dim(0);
        Setting axis = a.layer().setting("axis");
        boolean one = axis.wholes().filter(named -> !named.isEmpty()).isEmpty();
        if (a.layer().flag("invert", false) || (!one && !a.layout().isChannelAxis(axis))) {
            throw new Unsupported("it normalises another dimension than the channels");
        }
        boolean stated = a.layer().has("mean") && a.layer().has("variance");
        double[] mean = stated ? values(a, a.layer().setting("mean"), channels, 0) : stored(a, 0, channels);
        double[] variance = stated ? values(a, a.layer().setting("variance"), channels, 1) : stored(a, 1, channels);
        double[] scale = new double[channels];
        double[] shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = 1 / Math.max(Math.sqrt(Math.max(variance[c], 0)), SMALLEST_DEVIATION);
            shift[c] = -mean[c] * scale[c];
        }
        return affine(a, scale, shift);
    }

    private static double[] stored(Applied a, int i, int channels) {
        if (i >= a.weights().size()) {
            throw a.layer().problem("lacks the mean and the variance in the file");
        }
        return spread(a, Buffers.doubles(a.weights().get(i).vector()), channels);
    }

    /** Numbers of a configuration: one for all channels or one for each, however they are nested. */
    static double[] values(Applied a, Setting setting, int channels, double otherwise) {
        double[] numbers =
                setting.numbers().stream().mapToDouble(Double::doubleValue).toArray();
        return spread(a, numbers.length == 0 ? new double[] {otherwise} : numbers, channels);
    }

    private static double[] spread(Applied a, double[] values, int channels) {
        if (Arrays.stream(values).anyMatch(v -> !Double.isFinite((float) v))) {
            throw a.layer().problem("holds numbers that are not finite, or none");
        }
        if (values.length == channels) {
            return values;
        }
        if (values.length != 1) {
            throw new Unsupported(Text.of("it holds %d numbers for %d channels", values.length, channels));
        }
        double[] all = new double[channels];
        Arrays.fill(all, values[0]);
        return all;
    }

    /** A fixed scale and shift of each channel, which a BatchNormalization can do too. */
    static String affine(Applied a, double[] scale, double[] shift) {
        BatchNorm norm = BatchNorm.scaling(floats(scale), floats(shift));
        a.assembly().noteScaling(a);
        return a.append("", norm, List.of(a.input()), a.layout());
    }

    private static INDArray floats(double[] values) {
        return Buffers.array(values, values.length).castTo(DataType.FLOAT);
    }
}
