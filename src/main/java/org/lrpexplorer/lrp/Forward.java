package org.lrpexplorer.lrp;

import org.lrpexplorer.network.Activations;
import org.lrpexplorer.tensor.Buffers;

/**
 * A forward pass whose outputs are finite.
 *
 * @param activations every tensor of the batch
 * @param outputs the last of them as plain values
 */
record Forward(Activations activations, Outputs outputs) {

    /**
     * Looks at the outputs of a pass.
     *
     * @throws AttributionException if one is infinite or not a number
     */
    static Forward of(Activations activations) {
        int samples = Math.toIntExact(activations.logits().size(0));
        double[] values = Buffers.doubles(activations.logits());
        return new Forward(activations, Outputs.of(activations.network().name(), values, samples));
    }
}
