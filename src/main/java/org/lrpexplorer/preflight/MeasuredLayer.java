package org.lrpexplorer.preflight;

import java.util.Locale;
import org.lrpexplorer.network.LayerKind;

/**
 * How a layer that took in a BatchNorm hands relevance down, as the medians over some samples.
 *
 * @param name of its node
 * @param kind what sort of layer it is
 * @param biasShare the median of {@code |b′/z|} over the layer's outputs z, b′ being the bias after fusion
 * @param handedDown {@code ΣR_in / ΣR_out}: the relevance that its input gets, as a part of what its output had
 */
public record MeasuredLayer(String name, LayerKind kind, double biasShare, double handedDown) {

    /** Both numbers in one line. */
    public String describe() {
        return String.format(Locale.ROOT, "%s: |b′/z| %.2g, ΣR in/out %.2g", name, biasShare, handedDown);
    }
}
