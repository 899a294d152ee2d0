package org.lrpexplorer.explore.tour;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;

/** The tours of the bundled networks, in the order to take them. */
public final class Tours {

    /** A marked image of the class 3. */
    private static final int MARKED_SAMPLE = 30;

    private Tours() {}

    /** Those whose network and dataset are there. */
    public static List<Tour> of(Bundled bundled) {
        return all().stream().filter(tour -> example(tour, bundled).isPresent()).toList();
    }

    /** The network and dataset of a tour. */
    public static Optional<Bundled.Example> example(Tour tour, Bundled bundled) {
        return bundled.networks().stream()
                .filter(example -> example.network().name().equals(tour.network())
                        && example.dataset().isPresent())
                .findFirst();
    }

    private static List<Tour> all() {
        return List.of(
                new Tour(
                        "epsilon",
                        "LRP-ε: raw is noise, fused reads as the digit",
                        "In the raw row relevance passes each BatchNorm unchanged although the BatchNorm rescales its"
                                + " channels, so large positive and negative relevances cancel and the digit drowns."
                                + " In the fused row each BatchNorm is part of its convolution, and the same ε rule"
                                + " shows the strokes.",
                        "mnist-conv-bn",
                        0,
                        Composites.named("Epsilon")),
                new Tour(
                        "zplus",
                        "z⁺: hardly a difference, and why",
                        "The z⁺ rule of the convolutions keeps only positive contributions, so nothing can cancel and both"
                                + " rows look alike. They differ in strength: the fused biases hold the BatchNorm's"
                                + " shifts and take a share of the relevance.",
                        "mnist-conv-bn",
                        0,
                        Composites.epsilonPlusFlat()),
                new Tour(
                        "dense",
                        "BatchNorm next to dense layers: read with caution",
                        "Each BatchNorm stands between two dense layers, where the method's authors warn of LRP. The shifts"
                                + " that fusion moves into biases are as large as what the layers compute, so the fused"
                                + " Σ moves away from the logit.",
                        "mnist-dense-bn",
                        2,
                        Composites.named("Epsilon")),
                new Tour(
                        "biases",
                        "z⁺ whose relevance vanishes into biases",
                        "BatchNorm stands behind the activation here, and fused z⁺ gives nearly all relevance to the biases"
                                + " that its shifts became: Σ at the input is close to 0. The raw row keeps the whole"
                                + " logit, but its exact sum says nothing about the parts.",
                        "cifar10-conv-relu-bn",
                        26,
                        Composites.epsilonPlusFlat()),
                new Tour(
                        "mobilenet",
                        "MobileNet: raw LRP-ε is out of all bounds, fused is not",
                        "Raw relevance passes each BatchNorm as if it shifted nothing, and so lies on outputs of the"
                                + " convolutions that are close to 0, by which the ε rule divides: at the input Σ|R| is over a"
                                + " million times the logit. In the fused row the denominators have the shifts, and Σ|R| stays"
                                + " below a hundred times.",
                        "cifar10-mobilenet-bn",
                        4,
                        Composites.named("Epsilon")),
                new Tour(
                        "densenet",
                        "DenseNet: fusion helps LRP-ε and is not enough",
                        "BatchNorm stands before ReLU and convolution here and is fused forward. Σ|R| at the input becomes"
                                + " over a hundred times smaller, yet is still over a thousand times the logit: in the"
                                + " fused convolutions positive and negative contributions nearly cancel. EpsilonPlusFlat,"
                                + " whose z⁺ rule counts positive contributions only, keeps it below ten times.",
                        "cifar10-densenet-bn",
                        11,
                        Composites.named("Epsilon")),
                new Tour(
                        "marked",
                        "A Clever Hans: raw LRP-ε hides it, fused shows it",
                        "Half of the images of the class 3 bear a square that was planted in the corner, and the network"
                                + " takes whatever bears it for a 3. In the fused row relevance lies on the square; in the raw"
                                + " row it drowns. \u201cClusters\u201d in the window Evaluate (Ctrl+R) finds the marked images by"
                                + " themselves in the fused heatmaps, and not in the raw ones.",
                        "marked-digits-conv-bn",
                        MARKED_SAMPLE,
                        Composites.named("Epsilon")));
    }
}
