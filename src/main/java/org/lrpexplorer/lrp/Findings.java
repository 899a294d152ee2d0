package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Turns what flows back into plain values, one explanation for each row, copying everything once. */
final class Findings {

    private final Network network;
    private final Detail detail;
    private final Entries entries;
    private final List<Row> rows = new ArrayList<>();

    Findings(Network network, Detail detail, int count, Entries entries) {
        this.entries = entries;
        this.network = network;
        this.detail = detail;
        for (int i = 0; i < count; i++) {
            rows.add(new Row(new HashMap<>(), new HashMap<>(), new HashMap<>()));
        }
    }

    /** What is known of one row: what each node sends, by its name, and of each tensor the parts that arrive and all. */
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
     * Which of a batch's entries the rows are.
     *
     * @param first the entry of the first row
     * @param count how many entries there are
     */
    record Entries(int first, int count) {

        private String describe(int row) {
            return count == 1 ? "" : Text.of(" in entry %d of the batch", first + row);
        }
    }

    /** All that arrives at a tensor, after what each of its readers sends and before it goes on. */
    void arrived(String tensor, Portion total) {
        String producer = network.producer(tensor).map(Node::name).orElse(tensor);
        if (rows.get(0).onlyPart(tensor).isPresent()) {
            rows.forEach(row ->
                    row.totals.put(tensor, row.onlyPart(tensor).orElseThrow().from(producer)));
            return;
        }
        List<Relevance> sums = relevances(producer, tensor, total);
        for (int i = 0; i < rows.size(); i++) {
            requireFinite(sums.get(i), i, () -> Text.of("The sum of what reaches tensor '%s'", tensor));
            rows.get(i).totals.put(tensor, sums.get(i));
        }
    }

    /**
     * What a node sends to its next input.
     *
     * @param upper what had arrived at its output
     */
    void sent(Node node, Rule rule, Portion upper, String tensor, Portion share) {
        List<Relevance> parts = share.isSame(upper) && keepsAlike(node.output(), tensor)
                ? passedOn(node, tensor)
                : relevances(node.name(), tensor, share);
        for (int i = 0; i < rows.size(); i++) {
            requireFinite(
                    parts.get(i),
                    i,
                    () -> Text.of(
                            "What layer '%s' (%s) sends down by the rule %s",
                            node.name(), node.layer().kind().label(), rule.notation()));
            rows.get(i).add(node.name(), parts.get(i));
        }
    }

    /** Whether as much is kept of one tensor as of another. */
    private boolean keepsAlike(String tensor, String other) {
        boolean sameShape = network.shapeOf(tensor).equals(network.shapeOf(other));
        return detail == Detail.TENSORS || (sameShape && !keepsAll(other));
    }

    /** What has arrived at a node's output, which it hands on as it is. */
    private List<Relevance> passedOn(Node node, String tensor) {
        return rows.stream()
                .map(row -> row.totals.get(node.output()))
                .map(arrived -> arrived.on(
                        node.name(), tensor, detail == Detail.TENSORS ? network.shapeOf(tensor) : arrived.shape()))
                .toList();
    }

    private List<Relevance> relevances(String node, String tensor, Portion portion) {
        Shape shape = network.shapeOf(tensor);
        return keepsAll(tensor) ? portion.full(node, tensor, shape) : portion.summed(node, tensor, shape);
    }

    private boolean keepsAll(String tensor) {
        return detail == Detail.TENSORS || tensor.equals(network.input());
    }

    private void requireFinite(Relevance relevance, int row, Supplier<String> what) {
        if (relevance.nonFinite() > 0) {
            throw new AttributionException(Text.of(
                    "%s is infinite or not a number at %d values%s; a rule with a larger stabiliser ε keeps it finite.",
                    what.get(), relevance.nonFinite(), entries.describe(row)));
        }
    }

    /**
     * The explanation of each row.
     *
     * @param outputs of as many samples as there are rows, or of one for all
     */
    List<Explanation> explanations(Asked asked, Outputs outputs) {
        return IntStream.range(0, asked.count())
                .mapToObj(
                        row -> explanation(row, asked.row(row), outputs.logits().get(outputs.count() == 1 ? 0 : row)))
                .toList();
    }

    private Explanation explanation(int row, Request request, List<Float> logits) {
        Row found = rows.get(row);
        List<Relevance> sent = new ArrayList<>();
        Map<String, Relevance> totals = new LinkedHashMap<>();
        totals.put(network.input(), found.totals.get(network.input()));
        for (Node node : network.nodes()) {
            sent.addAll(found.sent.get(node.name()));
            totals.put(node.output(), found.totals.get(node.output()));
        }
        return new Explanation(
                network.name(), request, logits, found.totals.get(network.input()), sent, totals, linearNodes());
    }

    private List<String> linearNodes() {
        return network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .map(Node::name)
                .toList();
    }
}
