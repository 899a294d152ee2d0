package org.lrpexplorer.modelio.keras;

import java.util.List;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads activations that are layers with settings of their own. */
final class ActivationLayers {
    private static final double LEAKY_SLOPE = 0.3;

    private ActivationLayers() {}

    /** ReLU with an upper bound, a slope below zero or a threshold, of which at most one is set. */
    static String relu(Applied a) {
        return a.append(relu(
                a,
                a.layer().number("max_value", Double.POSITIVE_INFINITY),
                a.layer().number("negative_slope", 0),
                a.layer().number("threshold", 0)));
    }

    static Layer relu(Applied a, double highest, double slope, double threshold) {
        boolean bounded = !Double.isInfinite(highest);
        if ((bounded ? 1 : 0) + (slope != 0 ? 1 : 0) + (threshold != 0 ? 1 : 0) > 1 || threshold < 0) {
            throw new Unsupported(Text.of(
                    "it has an upper bound, a slope and a threshold of %s, %s and %s", highest, slope, threshold));
        }
        if (bounded) {
            return a.checked(() -> new Clip(0, highest));
        }
        if (threshold > 0) {
            return new Pointwise(Nonlinearity.THRESHOLDED_RELU, threshold, 0);
        }
        return slope == 0 ? new Relu() : new Pointwise(Nonlinearity.LEAKY_RELU, slope, 0);
    }

    /** LeakyReLU, whose slope Keras 3 gave another name. */
    static String leaky(Applied a) {
        double slope = a.layer().number("negative_slope", a.layer().number("alpha", LEAKY_SLOPE));
        return a.append(new Pointwise(Nonlinearity.LEAKY_RELU, slope, 0));
    }

    static String elu(Applied a) {
        return a.append(new Pointwise(Nonlinearity.ELU, a.layer().number("alpha", 1), 0));
    }

    static String thresholded(Applied a) {
        return a.append(new Pointwise(Nonlinearity.THRESHOLDED_RELU, a.layer().number("theta", 1), 0));
    }

    /** PReLU with one slope for each channel. */
    static String slopes(Applied a) {
        int channels = a.shape().dim(0);
        Stored slope = a.weight(0, a.layout().rank() - 1);
        List<Integer> dims = slope.dims();
        if (dims.get(a.layout().channelAxis() - 1) != slope.size()) {
            throw new Unsupported("its slopes differ from position to position");
        }
        INDArray values = slope.vector();
        INDArray all = values.length() == 1 && channels > 1
                ? Nd4j.valueArrayOf(new long[] {channels}, values.getFloat(0), values.dataType())
                : values;
        return a.append(new PRelu(all));
    }
}
