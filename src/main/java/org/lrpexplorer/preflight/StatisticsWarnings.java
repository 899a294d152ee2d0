package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.fusion.NormKind;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.text.Text;

/** Says what is odd about the numbers that BatchNorms hold. */
final class StatisticsWarnings {

    /** A variance below this was hardly ever measured on a channel that says anything. */
    private static final double TINY = 1e-6;

    private static final int MOST_NAMES = 8;

    private StatisticsWarnings() {}

    /** Whether the statistics are those that the network was meant to normalise by, one warning for each doubt. */
    static List<Warning> about(Network network, FusionReport fusion) {
        List<Warning> warnings = new ArrayList<>();
        List<String> training = named(network, fusion, BatchNorm::inTraining);
        if (!training.isEmpty()) {
            warnings.add(inTraining(training));
        }
        List<String> placeholders =
                named(network, fusion, norm -> norm.hasPlaceholderStatistics() && norm.channelsNarrowerThan(TINY) == 0);
        if (!placeholders.isEmpty()) {
            warnings.add(placeholders(placeholders));
        }
        return warnings;
    }

    private static Warning inTraining(List<String> names) {
        return new Warning(
                Topic.TRAINING_MODE,
                Text.of(
                        "The file runs %s in training mode, where %s by the statistics of each batch; here the stored running statistics are used.",
                        subject(names), names.size() == 1 ? "it would normalise" : "they would normalise"),
                "Outputs and relevances are therefore not those of the file as it is. Export the network for inference:"
                        + " in PyTorch call model.eval() before torch.onnx.export, in Keras do not call layers or models"
                        + " with training=True.");
    }

    private static Warning placeholders(List<String> names) {
        return new Warning(
                Topic.PLACEHOLDER_STATISTICS,
                Text.of(
                        "%s %s mean 0 and variance 1 in all channels, which no training leaves.",
                        upperCase(subject(names)), names.size() == 1 ? "has" : "have"),
                "The network was probably never trained, or its running statistics were lost when it was exported; then"
                        + " neither its outputs nor its relevances say anything about a trained network.");
    }

    private static String subject(List<String> names) {
        return Text.of("the %s %s", NormKind.BATCH_NORM.of(names.size()), Names.of(names, MOST_NAMES));
    }

    private static String upperCase(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static List<String> named(Network network, FusionReport fusion, Predicate<BatchNorm> odd) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof BatchNorm norm && odd.test(norm))
                .filter(node -> kind(node, fusion) == NormKind.BATCH_NORM)
                .map(Node::name)
                .toList();
    }

    private static NormKind kind(Node node, FusionReport fusion) {
        return fusion.of(node.name()).orElseThrow().kind();
    }

    /** Channels that were hardly ever measured, or that say nothing. */
    static List<Warning> ofChannels(Network network, FusionReport fusion) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof BatchNorm)
                .flatMap(node -> ofChannels(node.name(), kind(node, fusion), (BatchNorm) node.layer()))
                .toList();
    }

    private static Stream<Warning> ofChannels(String name, NormKind kind, BatchNorm norm) {
        List<Warning> warnings = new ArrayList<>();
        int tiny = norm.channelsNarrowerThan(TINY);
        if (tiny > 0) {
            warnings.add(new Warning(
                    Topic.TINY_VARIANCE,
                    Text.of(
                            "The BatchNorm %s has a variance below 1e-6 in %d of %d channels.",
                            name, tiny, norm.channels()),
                    "They were probably constant in training, so what they do to other samples is chance: nearly all that"
                            + Text.of(" they are divided by is ε, %s.", norm.epsilon())));
        }
        int constant = norm.constantChannels();
        if (constant > 0) {
            warnings.add(new Warning(
                    Topic.ZERO_GAMMA,
                    Text.of(
                            "The %s %s has %s 0 in %d of %d channels.",
                            kind.of(1), name, kind.scales() ? "a factor of" : "γ =", constant, norm.channels()),
                    Text.of(
                            "Their output is %s whatever the input, so relevance that arrives there says nothing about it.",
                            kind.scales() ? "the same" : "β")));
        }
        return warnings.stream();
    }
}
