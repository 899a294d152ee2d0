package org.lrpexplorer.lrp;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.tensor.Buffers;

/**
 * A forward pass whose outputs are finite.
 *
 * @param activations every tensor of the batch
 * @param logits the outputs of each sample
 */
record Forward(Activations activations, List<List<Float>> logits) {

    /**
     * Looks at the outputs of a pass.
     *
     * @throws AttributionException if one is infinite or not a number
     */
    static Forward of(Activations activations) {
        List<List<Float>> logits = Buffers.floatsOfEach(activations.logits()).stream()
                .map(outputs -> finite(activations.network().name(), outputs))
                .toList();
        return new Forward(activations, logits);
    }

    private static List<Float> finite(String network, float[] outputs) {
        if (Samples.countNonFinite(outputs) > 0) {
            throw new AttributionException(
                    "The network '%s' computes outputs that are infinite or not a number; its weights may be damaged."
                            .formatted(network));
        }
        return IntStream.range(0, outputs.length).mapToObj(i -> outputs[i]).toList();
    }

    /** The number of samples. */
    int count() {
        return logits.size();
    }
}
