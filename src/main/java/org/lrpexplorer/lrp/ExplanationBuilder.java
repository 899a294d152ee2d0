package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Turns the relevance of a batch into plain values, one explanation for each sample, copying everything once. */
final class ExplanationBuilder implements RelevanceListener {

    private final Network network;
    private final Map<String, Rule> rules;
    private final BatchTargets targets;
    private final Detail detail;
    private final Optional<String> restricted;
    private final List<String> held;
    private final Entries entries;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> partsLeftOut = new HashMap<>();

    /**
     * A builder that has heard of nothing yet.
     *
     * @param rules the rule of each node, by name
     * @param targets what is explained of each sample
     */
    ExplanationBuilder(Network network, Map<String, Rule> rules, BatchTargets targets, Entries entries) {
        this.entries = entries;
        this.network = network;
        this.rules = rules;
        this.targets = targets;
        this.held = network.nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.HELD_INPUT)
                .map(Node::output)
                .toList();
        this.detail = targets.request().detail();
        this.restricted = targets.request()
                .condition()
                .map(Condition::node)
                .filter(layer -> network.node(layer).isPresent())
                .map(layer -> Condition.tensorAt(network, layer));
        for (int i = 0; i < targets.count(); i++) {
            rows.add(new Row(new HashMap<>(), new HashMap<>(), new HashMap<>()));
        }
    }

    /** What is known of one sample: what each node sends, by its name, and of each tensor the parts that arrive and all. */
    private record Row(
            Map<String, List<Relevance>> sent, Map<String, List<Relevance>> parts, Map<String, Relevance> totals) {

        void add(String node, Relevance part) {
            sent.computeIfAbsent(node, name -> new ArrayList<>()).add(part);
            parts.computeIfAbsent(part.tensor(), tensor -> new ArrayList<>()).add(part);
        }

        /** What arrived at a tensor as the only part. */
        Optional<Relevance> onlyPart(String tensor) {
            List<Relevance> all = parts.getOrDefault(tensor, List.of());
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }

    /**
     * Which of the inputs the samples are.
     *
     * @param first the entry of the first sample
     * @param count how many entries there are
     */
    record Entries(int first, int count) {

        private String describe(int row) {
            return count == 1 ? "" : Text.of(" in entry %d of the batch", first + row);
        }
    }

    /**
     * Takes over what was found above a place where relevance goes on.
     *
     * @param known another explanation of the one sample, the same there and in the same detail
     * @param above the nodes above the place
     */
    void takeOver(Explanation known, Set<String> above) {
        if (detail == Detail.INPUT) {
            return;
        }
        Row row = rows.get(0);
        known.sent().stream().filter(part -> above.contains(part.node())).forEach(part -> row.add(part.node(), part));
        network.nodes().stream()
                .filter(node -> above.contains(node.name()))
                .forEach(node -> row.totals.put(node.output(), known.totals().get(node.output())));
    }

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        // What is its only part was looked at when it was sent.
        if (leavesOut(tensor) && (partsLeftOut.getOrDefault(tensor, 0) == 1 || total.isFinite())) {
            return;
        }
        String producer = network.producer(tensor).map(Node::name).orElse(tensor);
        if (rows.get(0).onlyPart(tensor).isPresent()) {
            rows.forEach(row ->
                    row.totals.put(tensor, row.onlyPart(tensor).orElseThrow().from(producer)));
            return;
        }
        List<Relevance> sums = relevances(producer, tensor, total);
        for (int i = 0; i < rows.size(); i++) {
            requireFinite(sums.get(i), i, () -> Text.of("The sum of the relevance that reaches tensor '%s'", tensor));
            rows.get(i).totals.put(tensor, sums.get(i));
        }
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        for (int input = 0; input < lower.size(); input++) {
            sent(node, upper, node.inputs().get(input), lower.get(input));
        }
    }

    private void sent(Node node, BatchRelevance upper, String tensor, BatchRelevance lower) {
        if (leavesOut(tensor) && (lower.isSame(upper) || lower.isFinite())) {
            partsLeftOut.merge(tensor, 1, Integer::sum);
            return;
        }
        List<Relevance> parts = lower.isSame(upper) && keepsAlike(node.output(), tensor)
                ? passedOn(node, tensor)
                : relevances(node.name(), tensor, lower);
        for (int i = 0; i < rows.size(); i++) {
            requireFinite(
                    parts.get(i),
                    i,
                    () -> Text.of(
                            "The relevance that layer '%s' (%s) propagates by the rule %s",
                            node.name(),
                            node.layer().kind().label(),
                            rules.get(node.name()).notation()));
            rows.get(i).add(node.name(), parts.get(i));
        }
    }

    /** Whether nothing is kept of a tensor, so that relevance there only has to be finite. */
    private boolean leavesOut(String tensor) {
        return detail == Detail.INPUT && !isInput(tensor);
    }

    private boolean isInput(String tensor) {
        return tensor.equals(network.input()) || held.contains(tensor);
    }

    /** Whether as much is kept of one tensor as of another. */
    private boolean keepsAlike(String tensor, String other) {
        boolean sameShape = network.shapeOf(tensor).equals(network.shapeOf(other));
        return detail == Detail.TENSORS || (sameShape && !keepsAll(other));
    }

    /** What has arrived at a node's output, which it passes on unchanged. */
    private List<Relevance> passedOn(Node node, String tensor) {
        return rows.stream()
                .map(row -> row.totals.get(node.output()))
                .map(arrived -> arrived.on(
                        node.name(), tensor, detail == Detail.TENSORS ? network.shapeOf(tensor) : arrived.shape()))
                .toList();
    }

    private List<Relevance> relevances(String node, String tensor, BatchRelevance relevance) {
        return keepsAll(tensor)
                ? full(node, tensor, relevance).toList()
                : relevance
                        .channelSums()
                        .map(sums -> owning(node, tensor, mapOf(network.shapeOf(tensor)), sums))
                        .orElseGet(() -> full(node, tensor, relevance).map(Relevance::summedOverChannels))
                        .toList();
    }

    private Stream<Relevance> full(String node, String tensor, BatchRelevance relevance) {
        return owning(node, tensor, network.shapeOf(tensor), relevance.values());
    }

    private static Stream<Relevance> owning(String node, String tensor, Shape shape, List<float[]> values) {
        return values.stream().map(each -> Relevance.owning(node, tensor, shape, each));
    }

    private static Shape mapOf(Shape shape) {
        return Shape.of(1, shape.dim(1), shape.dim(2));
    }

    private boolean keepsAll(String tensor) {
        return detail == Detail.TENSORS
                || isInput(tensor)
                || restricted.filter(tensor::equals).isPresent();
    }

    private void requireFinite(Relevance relevance, int row, Supplier<String> what) {
        if (relevance.nonFinite() > 0) {
            throw new AttributionException(Text.of(
                    "%s is infinite or not a number at %d values%s; a rule with a larger stabiliser ε keeps it finite.",
                    what.get(), relevance.nonFinite(), entries.describe(row)));
        }
    }

    /**
     * The explanation of each sample, once everything was heard.
     *
     * @param outputs those of each sample
     */
    List<Explanation> explanations(List<OutputMap> outputs) {
        return IntStream.range(0, targets.count())
                .mapToObj(sample -> explanation(sample, targets.of(sample), outputs.get(sample)))
                .toList();
    }

    private Explanation explanation(int row, Request request, OutputMap outputs) {
        Row found = rows.get(row);
        List<Relevance> sent = new ArrayList<>();
        Map<String, Relevance> totals = new LinkedHashMap<>();
        totals.put(network.input(), found.totals.get(network.input()));
        held.forEach(tensor -> totals.put(tensor, found.totals.get(tensor)));
        for (Node node : detail == Detail.INPUT ? List.<Node>of() : network.nodes()) {
            sent.addAll(found.sent.get(node.name()));
            totals.put(node.output(), found.totals.get(node.output()));
        }
        return new Explanation(
                network.name(), request, outputs, found.totals.get(network.input()), sent, totals, linearNodes(), held);
    }

    private List<String> linearNodes() {
        return network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .map(Node::name)
                .toList();
    }
}
