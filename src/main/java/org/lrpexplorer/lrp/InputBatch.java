package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Checked inputs of a network, on their way into a batch. */
final class InputBatch {

    private InputBatch() {}

    /**
     * The inputs one after the other, {@code [N, …input shape]}.
     *
     * @throws AttributionException if there is none, or if one does not fit the network or is not finite
     */
    static float[] of(Network network, List<float[]> inputs) {
        if (inputs.isEmpty()) {
            throw new AttributionException("There is nothing to explain: the batch holds no inputs.");
        }
        Shape shape = network.inputShape();
        float[] all = new float[Math.multiplyExact(inputs.size(), shape.size())];
        for (int i = 0; i < inputs.size(); i++) {
            check(network, inputs.get(i), inputs.size() == 1 ? "The input" : Text.of("Input %d of the batch", i));
            System.arraycopy(inputs.get(i), 0, all, i * shape.size(), shape.size());
        }
        return all;
    }

    private static void check(Network network, float[] input, String which) {
        Shape shape = network.inputShape();
        if (input.length != shape.size()) {
            throw new AttributionException(Text.of(
                    "The network '%s' takes inputs of %s = %d values, but was given %d.",
                    network.name(), shape, shape.size(), input.length));
        }
        int bad = countNonFinite(input);
        if (bad > 0) {
            throw new AttributionException(Text.of(
                    "%s holds %d values that are infinite or not a number; check the mean and std of the card.",
                    which, bad));
        }
    }

    static int countNonFinite(float[] values) {
        int count = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                count++;
            }
        }
        return count;
    }
}
