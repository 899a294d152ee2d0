package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lrpexplorer.heatmap.Reduction;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * Lays a comparison out in columns: the network's input, then the input of each convolution, dense layer, pooling and
 * sum in data-flow order. Raw and fused meet in a column by the node's name. A layer that is the only reader of the
 * network's input has no column of its own, because it would repeat the first.
 */
final class Columns {

    private static final String INPUT = "input";
    private static final Set<LayerKind> SHOWN = EnumSet.of(
            LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.MAX_POOL, LayerKind.AVERAGE_POOL, LayerKind.ADD);

    private final Network raw;
    private final Network fused;
    private final Comparison comparison;

    private Columns(Network raw, Network fused, Comparison comparison) {
        this.raw = raw;
        this.fused = fused;
        this.comparison = comparison;
    }

    /** The columns of a comparison of these two networks. */
    static List<Column> of(Network raw, Network fused, Comparison comparison) {
        return new Columns(raw, fused, comparison).all();
    }

    private List<Column> all() {
        List<Node> nodes = raw.nodes().stream().filter(this::hasColumn).toList();
        Map<String, String> labels = ColumnLabels.of(nodes);
        List<Column> columns = new ArrayList<>();
        columns.add(input());
        nodes.forEach(node -> columns.add(column(node, labels.get(node.name()))));
        return columns;
    }

    private boolean hasColumn(Node node) {
        return SHOWN.contains(node.layer().kind())
                && fused.node(node.name()).isPresent()
                && !readsTheInputAlone(fused, fused.node(node.name()).orElseThrow());
    }

    private static boolean readsTheInputAlone(Network network, Node node) {
        return node.inputs().equals(List.of(network.input()))
                && network.consumers(network.input()).size() == 1;
    }

    private Column input() {
        Relevance one = comparison.raw().input();
        Relevance other = comparison.fused().input();
        return new Column(
                "",
                INPUT,
                "at the network's input, " + one.shape(),
                one.shape(),
                tile(INPUT, one, true, comparison.raw()),
                tile(INPUT, other, true, comparison.fused()));
    }

    private Column column(Node node, String label) {
        Relevance one = sentBy(node.name(), comparison.raw());
        Relevance other = sentBy(node.name(), comparison.fused());
        return new Column(
                node.name(),
                label,
                describe(node, label, one),
                one.shape(),
                tile(label, one, carriesAll(raw, node), comparison.raw()),
                tile(label, other, carriesAll(fused, fused.node(node.name()).orElseThrow()), comparison.fused()));
    }

    private static String describe(Node node, String label, Relevance at) {
        String place = node.inputs().size() > 1 ? "at the inputs of %s, summed" : "at the input of %s";
        String original = label.equals(node.name()) ? "" : " (node %s)".formatted(node.name());
        return place.formatted(label) + original + ", " + at.shape();
    }

    /** What a node sends to its inputs; for a sum, the branches added up. */
    private static Relevance sentBy(String node, Explanation explanation) {
        List<Relevance> parts =
                explanation.sent().stream().filter(r -> r.node().equals(node)).toList();
        return parts.size() == 1 ? parts.get(0) : BranchSum.of(parts);
    }

    private static Tile tile(String label, Relevance relevance, boolean carriesAll, Explanation explanation) {
        return new Tile(
                Reduction.sumOverChannels(label, relevance.shape(), relevance.values()),
                carriesAll ? drift(relevance.sum(), ComparisonView.startOf(explanation)) : OptionalDouble.empty());
    }

    private static OptionalDouble drift(double sum, double start) {
        return start == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(sum - start) / Math.abs(start));
    }

    /** Whether every path from input to output passes through the node: no tensor is handed past it. */
    private static boolean carriesAll(Network network, Node node) {
        List<Node> nodes = network.nodes();
        int place = nodes.indexOf(node);
        List<String> before = new ArrayList<>(List.of(network.input()));
        nodes.subList(0, place).forEach(n -> before.add(n.output()));
        return nodes.subList(place + 1, nodes.size()).stream()
                .flatMap(n -> n.inputs().stream())
                .noneMatch(before::contains);
    }
}
