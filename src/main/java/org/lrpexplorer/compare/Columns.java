package org.lrpexplorer.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.network.Flattening;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.ColumnLabels;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Lays a comparison out in columns: the network's input and those that are held at values, then the input of each convolution, dense layer, pooling and
 * sum in data-flow order. Raw and fused meet in a column by the node's name. A layer that is the only reader of the
 * network's input has no column of its own, because it would repeat the first.
 */
final class Columns {

    private static final String INPUT = "input";

    private final Shape image;
    private final Network raw;
    private final Network fused;
    private final Comparison comparison;
    private final Set<String> held;
    private final RowTiles rawTiles;
    private final RowTiles fusedTiles;
    private final Optional<NormColumns> norms;

    private Columns(Shape image, Network raw, Fused fused, Comparison comparison, boolean norms) {
        this.image = image;
        this.raw = raw;
        this.fused = fused.network();
        this.comparison = comparison;
        this.held = heldTensors(raw);
        this.rawTiles = new RowTiles(raw, comparison.raw());
        this.fusedTiles = new RowTiles(this.fused, comparison.fused());
        this.norms =
                norms ? Optional.of(new NormColumns(raw, fused, comparison, rawTiles, fusedTiles)) : Optional.empty();
    }

    /**
     * The columns of a comparison of these two networks.
     *
     * @param image the shape of what they see, which they may read as a vector
     * @param norms whether normalisations have columns, too
     */
    static List<Column> of(Shape image, Network raw, Fused fused, Comparison comparison, boolean norms) {
        return new Columns(image, raw, fused, comparison, norms).all();
    }

    /** The tensors that hang on held inputs alone. */
    private static Set<String> heldTensors(Network network) {
        Set<String> held = new HashSet<>();
        network.nodes().stream()
                .filter(node -> isHeld(node) || held.containsAll(node.inputs()))
                .forEach(node -> held.add(node.output()));
        return held;
    }

    private List<Column> all() {
        Map<String, String> labels = ColumnLabels.of(raw);
        List<Column> columns = new ArrayList<>();
        columns.add(input());
        raw.nodes().stream().filter(Columns::isHeld).forEach(node -> columns.add(held(node, labels.get(node.name()))));
        for (Node node : raw.nodes()) {
            norms.ifPresent(all -> columns.addAll(all.of(node, labels.get(node.name()))));
            if (hasColumn(node)) {
                columns.add(column(node, labels.get(node.name())));
            }
        }
        return columns;
    }

    private boolean hasColumn(Node node) {
        return ColumnLabels.canHaveColumn(node)
                && fused.node(node.name()).isPresent()
                && !readsTheInputAlone(fused, fused.node(node.name()).orElseThrow());
    }

    private static boolean readsTheInputAlone(Network network, Node node) {
        return node.inputs().size() == 1 && isInput(network, node.input());
    }

    private static boolean isHeld(Node node) {
        return node.layer().kind() == LayerKind.HELD_INPUT;
    }

    /** Whether a tensor is an input of the network, at most reshaped, and only one node reads it. */
    private static boolean isInput(Network network, String tensor) {
        boolean sameValues = tensor.equals(network.input())
                || network.producer(tensor)
                        .filter(node -> isHeld(node)
                                || (Flattening.laysOutAnew(network, node) && isInput(network, node.input())))
                        .isPresent();
        return sameValues
                && network.consumers(tensor).stream()
                                .filter(node -> !isHeld(node))
                                .count()
                        == 1;
    }

    private Column held(Node node, String label) {
        Shape shape = raw.shapeOf(node.output());
        return new Column(
                node.name(),
                label,
                Text.of("at the input '%s', which is held at values, %s", node.name(), shape),
                shape,
                Place.HELD_INPUT,
                rawTiles.at(
                        node.output(), label, shape, comparison.raw().totals().get(node.output())),
                fusedTiles.at(
                        node.output(), label, shape, comparison.fused().totals().get(node.output())));
    }

    private Column input() {
        return new Column(
                "",
                INPUT,
                "at the network's input, " + image,
                image,
                Place.INPUT,
                input(comparison.raw(), rawTiles, raw),
                input(comparison.fused(), fusedTiles, fused));
    }

    private Tile input(Explanation explanation, RowTiles tiles, Network network) {
        Relevance relevance = explanation.input();
        return tiles.at(network.input(), INPUT, image, relevance);
    }

    private Column column(Node node, String label) {
        Node partner = fused.node(node.name()).orElseThrow();
        Shape shape = Flattening.shapeBefore(raw, node);
        return new Column(
                node.name(),
                label,
                describe(node, label, shape),
                shape,
                held.containsAll(node.inputs()) ? Place.HELD_LAYER : Place.LAYER,
                sent(raw, node, label, shape, comparison.raw(), rawTiles),
                sent(fused, partner, label, shape, comparison.fused(), fusedTiles));
    }

    private static Tile sent(
            Network network, Node node, String label, Shape shape, Explanation explanation, RowTiles tiles) {
        Relevance relevance = sentBy(node.name(), explanation);
        return tiles.sentBy(
                node,
                label,
                shape,
                Flattening.orderBefore(network, node)
                        .map(order -> relevance.ordered(order))
                        .orElse(relevance));
    }

    private static String describe(Node node, String label, Shape shape) {
        String place = node.inputs().size() > 1 ? "at the inputs of " + label + ", summed" : "at the input of " + label;
        String original = label.equals(node.name()) ? "" : Text.of(" (node %s)", node.name());
        return place + original + ", " + shape;
    }

    /** What a node sends to its inputs; for a sum, the branches added up. */
    private static Relevance sentBy(String node, Explanation explanation) {
        List<Relevance> parts =
                explanation.sent().stream().filter(r -> r.node().equals(node)).toList();
        return parts.size() == 1 ? parts.get(0) : BranchSum.of(parts);
    }
}
