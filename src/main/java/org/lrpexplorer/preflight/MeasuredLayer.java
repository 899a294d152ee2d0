package org.lrpexplorer.preflight;

import java.util.OptionalDouble;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * How a layer that took in a BatchNorm propagates relevance, as the medians over some samples.
 *
 * @param name of its node
 * @param kind what sort of layer it is
 * @param biasShare the median of {@code |b′/z|} over the layer's outputs z, b′ being the bias after fusion
 * @param relevanceRatio {@code ΣR_in / ΣR_out}: the relevance that its input gets, as a part of what its output had; empty
 *     if none ever arrived
 */
public record MeasuredLayer(String name, LayerKind kind, double biasShare, OptionalDouble relevanceRatio) {

    private static final int DIGITS = 2;

    /** Both numbers in one line. */
    public String describe() {
        return describe(name, biasShare, relevanceRatio);
    }

    static String describe(String what, double biasShare, OptionalDouble relevanceRatio) {
        String part = relevanceRatio.isPresent()
                ? "ΣR in/out " + NumberText.of(relevanceRatio.getAsDouble(), DIGITS)
                : "no relevance arrives";
        return Text.of("%s: |b′/z| %s, %s", what, NumberText.of(biasShare, DIGITS), part);
    }
}
