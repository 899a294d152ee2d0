package org.lrpexplorer.tools.training;

import java.util.stream.IntStream;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How often a network, run as everybody runs it, puts the right class on top. */
public final class Accuracy {

    private static final int BATCH = 100;

    private Accuracy() {}

    /** The share of images classified correctly. */
    public static double of(Network network, TrainingSet images, PixelScale scale) {
        int correct = 0;
        for (int first = 0; first < images.size(); first += BATCH) {
            int last = Math.min(images.size(), first + BATCH);
            INDArray logits =
                    ForwardPass.run(network, images.batch(first, last, scale)).logits();
            int classes = Math.toIntExact(logits.size(1));
            float[] values = Buffers.floats(logits);
            int[] predicted = IntStream.range(0, last - first)
                    .map(n -> largest(values, n * classes, classes))
                    .toArray();
            for (int n = 0; n < predicted.length; n++) {
                correct += predicted[n] == images.label(first + n) ? 1 : 0;
            }
        }
        return (double) correct / images.size();
    }

    private static int largest(float[] values, int at, int count) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (values[at + k] > values[at + best]) {
                best = k;
            }
        }
        return best;
    }
}
