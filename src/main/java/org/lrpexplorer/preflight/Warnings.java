package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.fusion.FusionOutcome;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelFormat;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.preflight.Warning.Topic;

/** Finds what a person should know before trusting an explanation. */
public final class Warnings {

    /** A variance below this was hardly ever measured on a channel that says anything. */
    private static final double TINY = 1e-6;

    private Warnings() {}

    /** What the file and the fusion tell, without running the network. */
    public static List<Warning> about(LoadedModel model, FusionReport fusion) {
        Network network = model.network();
        List<Warning> warnings = new ArrayList<>();
        if (model.cardGuessed()) {
            warnings.add(guessed(model));
        }
        if (network.nodes().stream().noneMatch(Warnings::normalises)) {
            warnings.add(withoutBatchNorm(model));
        }
        if (fusion.mixesDenseWithBatchNorm()) {
            warnings.add(mixesDense(fusion));
        }
        if (fusion.keptCount() > 0) {
            warnings.add(kept(fusion));
        }
        network.nodes().stream()
                .filter(node -> node.layer() instanceof BatchNorm)
                .flatMap(node -> statistics(node.name(), (BatchNorm) node.layer()))
                .forEach(warnings::add);
        return warnings;
    }

    /** Constants that scale channels are treated as BatchNorm, but the file states none for them. */
    private static boolean normalises(Node node) {
        return node.layer() instanceof BatchNorm norm && !norm.isConstantScaling();
    }

    private static Warning guessed(LoadedModel model) {
        InputSpec input = model.card().input();
        return new Warning(
                Topic.GUESSED_CARD,
                ("%s has no card beside it, so this is guessed: inputs of %d×%d×%d with pixels from %s to %s, mean %s, std"
                                + " %s, and %s.")
                        .formatted(
                                model.file().getFileName(),
                                input.channels(),
                                input.height(),
                                input.width(),
                                input.low(),
                                input.high(),
                                input.mean(),
                                input.std(),
                                model.card().describeClasses()),
                "Predictions look wrong where the guess is; write a card, or edit it in the window.");
    }

    private static Warning withoutBatchNorm(LoadedModel model) {
        Object file = model.file().getFileName();
        boolean folded = model.format().equals(ModelFormat.ONNX)
                && model.network().has(LayerKind.CONVOLUTION)
                && !model.network().has(LayerKind.SAMPLE_NORM);
        return folded
                ? new Warning(
                        Topic.NO_BATCH_NORM,
                        "%s has no BatchNormalization node, so raw and fused are the same; most exporters fold it into convolutions."
                                .formatted(file),
                        ExportAdvice.text())
                : new Warning(
                        Topic.NO_BATCH_NORM,
                        "%s has no BatchNormalization node, so raw and fused are the same.".formatted(file),
                        "");
    }

    private static Warning mixesDense(FusionReport fusion) {
        return new Warning(
                Topic.DENSE_WITH_BATCH_NORM,
                "Dense layers meet BatchNorm (%s): relevance through them should not be trusted."
                        .formatted(String.join(", ", fusion.denseWithBatchNorm())),
                "Guillemot et al. 2020 (arXiv 2002.11018) report better heatmaps for convolutional layers and warn"
                        + " against LRP where normalisation meets fully connected ones.");
    }

    private static Warning kept(FusionReport fusion) {
        List<FusionEntry> kept =
                fusion.entries().stream().filter(entry -> !entry.fused()).toList();
        boolean one = kept.size() == 1;
        boolean bySample = kept.stream().allMatch(entry -> entry.outcome() == FusionOutcome.BY_SAMPLE);
        return new Warning(
                Topic.KEPT,
                (one
                                ? "The %s %s cannot be fused; it stays in place and is treated as in the raw network."
                                : "%s %s cannot be fused; they stay in place and are treated as in the raw network.")
                        .formatted(
                                one ? normalisation(bySample) : kept.size(),
                                one ? kept.get(0).batchNorm() : normalisation(bySample) + "s"),
                kept.stream().map(FusionEntry::describe).collect(Collectors.joining("\n")));
    }

    private static String normalisation(boolean bySample) {
        return bySample ? "normalisation" : "BatchNorm";
    }

    private static Stream<Warning> statistics(String name, BatchNorm norm) {
        List<Warning> warnings = new ArrayList<>();
        int tiny = norm.channelsNarrowerThan(TINY);
        if (tiny > 0) {
            warnings.add(new Warning(
                    Topic.TINY_VARIANCE,
                    "The BatchNorm %s has a variance below 1e-6 in %d of %d channels."
                            .formatted(name, tiny, norm.channels()),
                    "They were probably constant in training, so what they do to other images is chance: nearly all that"
                            + " they are divided by is ε, %s.".formatted(norm.epsilon())));
        }
        int constant = norm.constantChannels();
        if (constant > 0) {
            warnings.add(new Warning(
                    Topic.ZERO_GAMMA,
                    "The BatchNorm %s has γ = 0 in %d of %d channels.".formatted(name, constant, norm.channels()),
                    "Their output is β whatever the input, so relevance that arrives there says nothing about it."));
        }
        return warnings.stream();
    }
}
