package org.lrpexplorer.ui.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lrpexplorer.fusion.FusionDestination;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Rule;

/**
 * One layer in the list of the network.
 *
 * @param node its name
 * @param label a short name, the same as at its tiles
 * @param kind what it is
 * @param kindLabel the same in a word; a scaling by constants is not called a BatchNorm
 * @param shape of its output
 * @param rule the rule that the composite gives it; empty if it gives none
 * @param own whether the layer was given that rule by itself
 * @param fate for a normalisation what became of it in the fused network
 */
record LayerRow(
        String node,
        String label,
        LayerKind kind,
        String kindLabel,
        String shape,
        String rule,
        boolean own,
        Optional<Fate> fate) {

    private static final int MOST_OF_RULE = 20;

    /**
     * What became of a normalisation.
     *
     * @param text in a few words
     * @param detail in a sentence
     * @param kept whether it is still there
     */
    record Fate(String text, String detail, boolean kept) {}

    /**
     * All layers of a network in data-flow order.
     *
     * @param own whether a node was given a rule by itself
     */
    static List<LayerRow> of(OpenNetwork network, Composite composite, Predicate<String> own) {
        Network raw = network.raw();
        Map<String, Rule> rules = rules(raw, network.bounded(composite));
        Map<String, String> labels = network.labels();
        return raw.nodes().stream()
                .map(node -> new LayerRow(
                        node.name(),
                        labels.get(node.name()),
                        node.layer().kind(),
                        kindLabel(network, node),
                        raw.shapeOf(node.output()).toString(),
                        Optional.ofNullable(rules.get(node.name()))
                                .map(Rule::notation)
                                .orElse(""),
                        own.test(node.name()),
                        fate(network, labels, node)))
                .toList();
    }

    /** The rule in a few characters: long numbers, such as the bounds of z^B, are left to the tooltip. */
    String briefRule() {
        int parameters = rule.indexOf(':');
        return rule.length() <= MOST_OF_RULE || parameters < 0 ? rule : rule.substring(0, parameters) + ":…";
    }

    /** Whether it belongs to the layer before it and is drawn under it. */
    boolean nested() {
        return kind == LayerKind.BATCH_NORM || kind == LayerKind.SAMPLE_NORM || kind == LayerKind.ACTIVATION;
    }

    private static String kindLabel(OpenNetwork network, Node node) {
        boolean scales = network.fused()
                .report()
                .of(node.name())
                .filter(entry -> entry.kind().scales())
                .isPresent();
        return scales ? node.layer().operator() : node.layer().kind().label();
    }

    private static Map<String, Rule> rules(Network network, Composite composite) {
        try {
            return composite.rulesFor(network);
        } catch (CompositeException e) {
            return Map.of(); // The comparison itself fails with the same sentence, which the person sees there.
        }
    }

    private static Optional<Fate> fate(OpenNetwork network, Map<String, String> labels, Node node) {
        return network.fused().report().of(node.name()).map(entry -> {
            String into = entry.into().stream()
                    .map(FusionDestination::layer)
                    .map(layer -> labels.getOrDefault(layer, layer))
                    .collect(Collectors.joining(", "));
            return new Fate(entry.fused() ? "⟶ " + into : "kept", entry.describe(), !entry.fused());
        });
    }
}
