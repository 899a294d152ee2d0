package org.lrpexplorer.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.compare.Conservation.Reason;
import org.lrpexplorer.heatmap.Reduction;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Procedure;
import org.lrpexplorer.lrp.diagnosis.Amounts;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;

/** Makes the tiles of one row, and says of each whether its Σ is to be what the explanation started with. */
final class RowTiles {

    private final Network network;
    private final Tile.Start start;
    private final Optional<String> condition;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] carriesAll;
    private final boolean takesAll;
    private final int lastGradient;
    private final Procedure procedure;

    RowTiles(Network network, Explanation explanation) {
        this.network = network;
        this.start = new Tile.Start(Amounts.scoreOf(explanation), Amounts.startOf(explanation));
        this.condition = explanation.request().condition().map(Condition::node);
        List<Node> nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).name(), i);
        }
        this.carriesAll = carriesAll(network);
        this.takesAll = !network.has(LayerKind.HELD_INPUT);
        this.procedure = explanation.composite().procedure();
        this.lastGradient = lastGradient(network, explanation.composite());
    }

    /** The tile of what a node sends to its inputs. */
    Tile sentBy(Node node, String label, Shape shape, Relevance relevance) {
        int place = places.get(node.name());
        return tile(label, shape, relevance, judge(place, carriesAll[place], isBelowCondition(place), relevance.sum()));
    }

    /** The tile of what arrives at a tensor. */
    Tile at(String tensor, String label, Shape shape, Relevance relevance) {
        Optional<Node> producer = network.producer(tensor);
        int place = producer.map(node -> places.get(node.name()) + 1).orElse(0);
        // A condition at a layer with several inputs restricts what arrives at its output.
        boolean restricted = condition.isPresent()
                && producer.filter(node -> node.inputs().size() > 1)
                        .map(Node::name)
                        .equals(condition);
        return tile(
                label,
                shape,
                relevance,
                judge(
                        place,
                        place == 0 ? takesAll : carriesAll[place - 1],
                        restricted || isBelowCondition(place),
                        relevance.sum()));
    }

    private Tile tile(String label, Shape shape, Relevance relevance, Conservation conservation) {
        // Of what was kept in less detail the channels are summed already.
        Shape held = relevance.shape().size() == shape.size() ? shape : relevance.shape();
        return new Tile(
                Reduction.sumOverChannels(label, held, relevance.values()), conservation, start, Optional.empty());
    }

    private Conservation judge(int place, boolean whole, boolean restricted, double sum) {
        if (!procedure.isLrp() && !procedure.isComplete()) {
            return new Conservation.NotCompared(Reason.NOT_LRP);
        }
        if (procedure.isLrp() && place <= lastGradient) {
            return new Conservation.NotCompared(Reason.GRADIENT);
        }
        if (!whole) {
            return new Conservation.NotCompared(Reason.BRANCH);
        }
        if (restricted) {
            return new Conservation.NotCompared(Reason.CONDITION);
        }
        Conservation.Compared compared = compare(sum, start, place);
        return procedure.isLrp() ? compared : new Conservation.Completeness(compared.drift());
    }

    /** Of a start that balances to 0, as that of a class against all others, the share is one of its magnitude. */
    static Conservation.Compared compare(double sum, Tile.Start start, int place) {
        double whole = start.score() == 0 && start.magnitude() > 0 ? start.magnitude() : Math.abs(start.score());
        return new Conservation.Compared(sum == start.score() ? 0 : Math.abs(sum - start.score()) / whole, place);
    }

    private boolean isBelowCondition(int place) {
        return condition.map(places::get).filter(at -> place <= at).isPresent();
    }

    /** The place of the node nearest the output whose rule does not promise to hand on what it gets; −1 if all do. */
    private static int lastGradient(Network network, Composite composite) {
        // Most composites have no gradient anywhere, and which layer has which rule takes long in large networks.
        if (composite.assignments().stream().allMatch(line -> line.rule().conserves())) {
            return -1;
        }
        List<Node> nodes = network.nodes();
        Map<String, Rule> rules = composite.rulesFor(network);
        int place = nodes.size() - 1;
        while (place >= 0 && rules.get(nodes.get(place).name()).conserves()) {
            place--;
        }
        return place;
    }

    /** For each node, whether every path from input to output passes through it: no tensor is handed past it. */
    private static boolean[] carriesAll(Network network) {
        List<Node> nodes = network.nodes();
        Map<String, Integer> lastReaders = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String tensor : nodes.get(i).inputs()) {
                lastReaders.put(tensor, i);
            }
        }
        boolean[] all = new boolean[nodes.size()];
        int reach = lastReaders.getOrDefault(network.input(), 0);
        for (int i = 0; i < all.length; i++) {
            all[i] = reach <= i;
            reach = Math.max(reach, lastReaders.getOrDefault(nodes.get(i).output(), i));
        }
        return all;
    }
}
