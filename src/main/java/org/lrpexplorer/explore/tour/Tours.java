package org.lrpexplorer.explore.tour;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.explore.open.Bundled;
import org.lrpexplorer.lrp.composite.Composites;

/** The tours of the bundled networks, in the order to take them. */
public final class Tours {

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
                        "Every layer has the ε rule. In the raw row relevance passes each BatchNorm unchanged, although the"
                                + " BatchNorm rescales its channels: shares no longer match what flowed forward, large"
                                + " positive and negative relevances cancel, and the digit drowns. Fused, each BatchNorm"
                                + " is part of its convolution, and the ε rule reads as it should.",
                        "mnist-conv-bn",
                        0,
                        Composites.named("Epsilon")),
                new Tour(
                        "zplus",
                        "z⁺: hardly a difference, and why",
                        "Convolutions have the z⁺ rule, which keeps only positive contributions: nothing can cancel, so"
                                + " both rows look alike. They differ in strength: fused biases, which hold the"
                                + " BatchNorm's shifts, take a share of the relevance.",
                        "mnist-conv-bn",
                        0,
                        Composites.epsilonPlusFlat()),
                new Tour(
                        "dense",
                        "BatchNorm beside dense layers: read with caution",
                        "All layers are dense, and each BatchNorm sits between two of them. The method's authors warn of"
                                + " LRP here: the shifts that end up in biases are as large as the outputs themselves, so"
                                + " Σ moves away from the logit.",
                        "mnist-dense-bn",
                        2,
                        Composites.named("Epsilon")),
                new Tour(
                        "biases",
                        "z⁺ whose relevance vanishes into biases",
                        "BatchNorm stands behind the activation here, so its shifts become biases of the next layer, and"
                                + " fused z⁺ gives these nearly all relevance: Σ at the input is close to 0 while the raw"
                                + " row keeps the whole logit. The raw sum is exact, yet says nothing about its parts.",
                        "cifar10-conv-relu-bn",
                        26,
                        Composites.epsilonPlusFlat()));
    }
}
