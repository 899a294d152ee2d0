package org.lrpexplorer.lrp.composite;

import java.util.Map;
import java.util.Optional;

/** What each shipped composite and each method that is not LRP does, in a sentence or two for people. */
public final class CompositeSentences {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry(
                    "EpsilonPlusFlat",
                    "LRP-ε in dense layers, z⁺ (positive contributions only) in convolutions; the first layer spreads"
                            + " relevance evenly over its inputs."),
            Map.entry(
                    "EpsilonPlus",
                    "LRP-ε in dense layers, z⁺ (positive contributions only) in all convolutions, the first included."),
            Map.entry(
                    "EpsilonAlpha2Beta1Flat",
                    "LRP-ε in dense layers, positive contributions twice and negative ones once in convolutions; the first"
                            + " layer spreads relevance evenly."),
            Map.entry(
                    "EpsilonAlpha2Beta1",
                    "LRP-ε in dense layers, positive contributions twice and negative ones once in all convolutions."),
            Map.entry(
                    "EpsilonGammaBox",
                    "LRP-ε in dense layers, LRP-γ (positive contributions favoured) in convolutions; the first one knows the"
                            + " range of the pixels (z^B)."),
            Map.entry(
                    "ZBoxZPlus",
                    "z⁺ (positive contributions only) in all layers but the first, which knows the range of the pixels"
                            + " (z^B)."),
            Map.entry(
                    "DeepTaylor",
                    "Deep Taylor decomposition (Montavon et al. 2017): z⁺ without biases in hidden layers, average pools and"
                            + " sums; w² in the first layer, for inputs of any real values."),
            Map.entry(
                    "BoundedDeepTaylor",
                    "Deep Taylor decomposition for inputs within bounds (Montavon et al. 2017): z⁺ without biases, z^B in the"
                            + " first layer."),
            Map.entry(
                    "ExcitationBackprop",
                    "Excitation backprop (Zhang et al. 2016): z⁺ without biases everywhere; the sum stays what it starts"
                            + " with, a probability of 1 with start relevance 1."),
            Map.entry(
                    "ZPlus",
                    "z⁺ everywhere: relevance goes along positive contributions only, and positive biases keep their share."),
            Map.entry(
                    "ZPlus_nobias",
                    "z⁺ everywhere with biases left out, so that none of the relevance vanishes into them."),
            Map.entry("AlphaBeta", "LRP-αβ everywhere: positive contributions twice, negative ones once."),
            Map.entry("Gamma", "LRP-γ everywhere: positive contributions are favoured, negative ones still count."),
            Map.entry(
                    "Epsilon",
                    "LRP-ε everywhere: all contributions in proportion; with a small ε large positive and negative relevance"
                            + " may cancel."),
            Map.entry(
                    "LRP0",
                    "LRP-0 everywhere: all contributions in proportion, which explodes where contributions nearly cancel."),
            Map.entry(
                    "Flat",
                    "Every layer spreads relevance evenly over its inputs: shows which inputs each output sees, not what"
                            + " the network has learned."),
            Map.entry("WSquare", "In proportion to squared weights everywhere, whatever the input."));

    private CompositeSentences() {}

    /** The sentence of a composite; empty if it is LRP and none of the shipped ones. */
    public static Optional<String> of(Composite composite) {
        if (!composite.isLrp()) {
            return Optional.of("Not LRP. " + composite.procedure().sentence());
        }
        return Composites.shipped().contains(composite)
                ? Optional.ofNullable(BY_NAME.get(composite.name()))
                : Optional.empty();
    }
}
