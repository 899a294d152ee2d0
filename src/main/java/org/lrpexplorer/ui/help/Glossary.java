package org.lrpexplorer.ui.help;

import java.util.List;
import java.util.Optional;

/** The terms of the field and of this window, from the general to the particular. */
public final class Glossary {

    private static final List<GlossaryTerm> TERMS = List.of(
            GlossaryTerm.of(
                    "Relevance R",
                    "A number for every value inside the network: how much of the explained output is credited to it."
                            + " It is computed layer by layer, from the output back to the input.",
                    "Relevance"),
            GlossaryTerm.of(
                    "Attribution",
                    "The relevance at the network's input: how much of the output is credited to each pixel."),
            GlossaryTerm.of(
                    "Layer-wise Relevance Propagation, LRP",
                    "The method that computes relevance: every layer shares out the relevance of its outputs among its"
                            + " inputs by a rule (Bach et al. 2015)."),
            GlossaryTerm.of(
                    "Heatmap",
                    "A layer's relevance as a picture: summed over channels with its sign, one cell for each position."
                            + " Zero is exactly the neutral colour of the map.",
                    "Colour map"),
            GlossaryTerm.of(
                    "LRP rule",
                    "How one layer shares out relevance. LRP-0, ε and γ divide by the layer's output, αβ and z⁺ treat"
                            + " positive and negative contributions separately, w² and flat do not look at the input."),
            GlossaryTerm.of(
                    "z⁺",
                    "Shares relevance among positive contributions only, which keeps maps calm and free of negative"
                            + " relevance. It is αβ with α = 1 and β = 0."),
            GlossaryTerm.of(
                    "Deep Taylor decomposition",
                    "LRP derived by Taylor expansion at each neuron (Montavon et al. 2017): z⁺ without biases in hidden"
                            + " layers, and in the first layer w² (DeepTaylor) or, for inputs within bounds, z^B"
                            + " (BoundedDeepTaylor). Average pools and sums get z⁺ too, max pools give all to the winner."),
            GlossaryTerm.of(
                    "Excitation backprop, EB",
                    "A winner is drawn layer by layer, along positive contributions (Zhang et al. 2016). It is LRP with z⁺"
                            + " without biases everywhere; with start relevance 1 the map is a probability distribution."),
            GlossaryTerm.of(
                    "Not LRP: gradients",
                    "Methods to hold beside LRP, which share nothing out. Gradient: the derivative of the logit (Simonyan et"
                            + " al. 2013). GradientTimesInput: times the value (Shrikumar et al. 2016). GuidedBackprop: ReLUs"
                            + " hand on positive gradients only (Springenberg et al. 2015)."),
            GlossaryTerm.of(
                    "SmoothGrad",
                    "Not LRP: the mean of the gradients at noisy copies of the input (Smilkov et al. 2017). n is how many, σ"
                            + " the noise as a share of the range of the input's values."),
            GlossaryTerm.of(
                    "Integrated gradients",
                    "Not LRP: the gradient integrated from a baseline input to the input (Sundararajan et al. 2017); at a"
                            + " layer along what the path is there (conductance, Dhamdhere et al. 2018). Its Σ nears f(x) −"
                            + " f(baseline) with more steps. The baseline is black or the image's mean colour; none is neutral.",
                    "Baseline input"),
            GlossaryTerm.of(
                    "Composite",
                    "Which rule each layer gets, by its kind and place: an ordered list, of which the first line that"
                            + " fits counts.",
                    "Composite"),
            GlossaryTerm.of(
                    "Split of a residual sum",
                    "How relevance at a sum of branches x is shared among them: in proportion, x / Σx, which explodes where"
                            + " branches cancel; symmetric, each half; or by size, |x| / Σ|x| (Otsuki et al. 2024).",
                    "Residual sums"),
            GlossaryTerm.of(
                    "Stabiliser ε",
                    "Added to the number that relevance is divided by, with the same sign, so that outputs near zero do"
                            + " not make relevance explode. What it adds keeps a share of the relevance."),
            GlossaryTerm.of(
                    "Target",
                    "The class whose output is explained. “Predicted” follows the image; a class by its index stays. Of an"
                            + " output that is a map, it is explained at the positions that are outlined there, whose logits"
                            + " are summed; a click or a rectangle on the output map chooses others.",
                    "Class",
                    "Explain"),
            GlossaryTerm.of(
                    "Contrast",
                    "Explains how far the target is ahead of another class, or of others, instead of its output alone:"
                            + " logit a − logit b.",
                    "Against"),
            GlossaryTerm.of(
                    "Logit", "A class's output before softmax or sigmoid; what relevance starts from.", "logit"),
            GlossaryTerm.of(
                    "Start relevance",
                    "What relevance begins with at the output: the logit itself, or one, so that classes can be compared.",
                    "Start relevance"),
            GlossaryTerm.of(
                    "BatchNorm",
                    "A layer that shifts and scales each channel. When the network is used rather than trained it is"
                            + " fixed: y = s·x + t.",
                    "BatchNorm"),
            GlossaryTerm.of(
                    "Raw",
                    "The network as it is: relevance passes its BatchNorm layers by the chosen treatment.",
                    "Raw"),
            GlossaryTerm.of(
                    "Fused",
                    "The equivalent network whose BatchNorm layers are merged into the weights and biases of their"
                            + " neighbours. Its outputs are the same, but its weights differ, so relevance does too.",
                    "Fused"),
            GlossaryTerm.of(
                    "BatchNorm fusion, canonizer",
                    "Merging BatchNorm into a neighbouring layer: W′ = s·W and b′ = s·b + t behind it. Other tools call"
                            + " what does this a canonizer."),
            GlossaryTerm.of(
                    "BatchNorm treatment",
                    "What a BatchNorm that is left in place does with relevance. Pass hands it on unchanged; z gives the"
                            + " share s·x/(s·x + t) and lets the shift t keep the rest; ε is the same, stabilised; |z|"
                            + " takes shares by size; αβ by sign; gradient multiplies by s and conserves nothing.",
                    "BatchNorm left in place"),
            GlossaryTerm.of(
                    "Parity",
                    "The largest difference between the raw and the fused network's outputs, measured in double"
                            + " precision: it shows that the two compute the same."),
            GlossaryTerm.of(
                    "Σ",
                    "The sum of all relevance in a heatmap, with its sign. Positive and negative parts cancel in it."),
            GlossaryTerm.of(
                    "Σ|R|",
                    "The sum of the sizes of all relevance. Where it is far larger than |Σ|, large positive and negative"
                            + " relevances cancel, and a sum that looks right hides noise."),
            GlossaryTerm.of(
                    "⚠ and !",
                    "Under a tile, ⚠ (in figures !) marks a Σ|R| of over 100 times |Σ| and what the explanation started"
                            + " with: the picture is what was left when large relevances cancelled."),
            GlossaryTerm.of(
                    "Conservation",
                    "A rule conserves if what a layer sends on sums to what arrived. Biases, BatchNorm shifts, the"
                            + " stabiliser and padding may keep a part; plain gradients conserve nothing."),
            GlossaryTerm.of(
                    "Scale",
                    "Which tiles share the value that the strongest colour stands for: each tile its own, raw and fused"
                            + " of a layer, or all layers. Only tiles on one scale can be compared by colour.",
                    "Colour scale shared by"),
            GlossaryTerm.of(
                    "Clip at percentile",
                    "Ends the colour scale at that percentile of |R|; what is beyond gets the strongest colour. 100"
                            + " clips nothing.",
                    "Clip at percentile"),
            GlossaryTerm.of("Overlay", "Relevance laid over the input in grey.", "Overlay opacity"),
            GlossaryTerm.of(
                    "Pruning",
                    "Drops the smallest relevances of each layer that together make up this share, and scales up the"
                            + " rest (Yanez Sarmiento et al. 2024).",
                    "Prune"),
            GlossaryTerm.of(
                    "Condition",
                    "Lets only chosen channels or positions of one layer propagate relevance further: conditional relevance"
                            + " (Achtibat et al. 2023).",
                    "Propagated"),
            GlossaryTerm.of(
                    "Pixel flipping, MoRF and LeRF",
                    "Pixels are replaced a few at a time in the order of their relevance, and the output is watched: most"
                            + " relevant first (MoRF) it should fall fast, least relevant first (LeRF) it should stay"
                            + " (Bach et al. 2015, Samek et al. 2017). What pixels are replaced with, the fill, matters.",
                    "Pixel flipping"),
            GlossaryTerm.of(
                    "Symmetric relevance gain, SRG",
                    "The area under the LeRF curve less the area under the MoRF curve, from −1 to 1 (Blücher et al. 2024)."
                            + " A random order has 0 on average, whatever the fill; more is better.",
                    "SRG"),
            GlossaryTerm.of(
                    "AOPC",
                    "The area over the MoRF curve: the mean drop of the output over all steps (Samek et al. 2017). It"
                            + " depends on how much a random order drops, so compare it on one network and fill only."),
            GlossaryTerm.of(
                    "Relevance mass accuracy",
                    "The share of the positive relevance that lies on the object (Arras et al. 2022). Chance is the share of"
                            + " the pixels that the object covers. It needs masks of the objects.",
                    "Measures"),
            GlossaryTerm.of(
                    "Clusters of heatmaps",
                    "Images of a class whose heatmaps are alike. A cluster whose relevance lies where it should not, such as"
                            + " on a mark in the corner, is a strategy that the network should not follow, a Clever Hans"
                            + " (SpRAy, Lapuschkin et al. 2019).",
                    "Clusters"),
            GlossaryTerm.of(
                    "Silhouette",
                    "How well an image lies in its cluster, from −1 to 1: 1 far from all others, 0 on a border (Rousseeuw"
                            + " 1987)."),
            GlossaryTerm.of(
                    "Adjusted Rand index",
                    "How alike two groupings of the same images are: 1 the same groups, 0 as alike as by chance (Hubert and"
                            + " Arabie 1985)."),
            GlossaryTerm.of(
                    "Paired difference",
                    "Raw − fused on each image, then the mean over the images. Since both are judged on the same images, it"
                            + " tells smaller differences than two means beside each other do.",
                    "Rows"),
            GlossaryTerm.of(
                    "Bootstrap interval",
                    "How far the mean depends on which images happened to be measured: images are drawn again and again"
                            + " from those that were (2,000 times, seeded), and the middle 95 % of the means is the"
                            + " interval. If that of a difference holds 0, no difference can be told.",
                    "Seed"),
            GlossaryTerm.of(
                    "Rule search",
                    "Gives the low, middle and high convolutions and the dense layers other rules in turn, judges the maps"
                            + " by a measure on many images, and puts the best rule of each group together. The best of"
                            + " many looks better than it is, so it is confirmed on other images.",
                    "Rules to try"),
            GlossaryTerm.of(
                    "Preprocessing",
                    "How an image becomes the network's input: its size, and how pixel values are shifted and scaled."
                            + " A wrong one makes predictions, and with them explanations, worthless.",
                    "Preprocessing"),
            GlossaryTerm.of(
                    "Network card",
                    "A small file beside a network that says what its file does not: preprocessing and class names."));

    private Glossary() {}

    /** All terms. */
    public static List<GlossaryTerm> terms() {
        return TERMS;
    }

    /** The term that a label of the window stands for. */
    public static Optional<GlossaryTerm> of(String label) {
        return TERMS.stream().filter(term -> term.labels().contains(label)).findFirst();
    }
}
