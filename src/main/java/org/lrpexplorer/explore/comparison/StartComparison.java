package org.lrpexplorer.explore.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.explore.comparison.Conservation.Reason;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.diagnosis.Amounts;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;

/** Says of places in one row's network whether Σ there is to be what the explanation started with. */
final class StartComparison {

    private final Network network;
    private final Tile.Start start;
    private final Optional<String> condition;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] carriesAll;
    private final int lastGradient;

    StartComparison(Network network, Explanation explanation) {
        this.network = network;
        this.start = new Tile.Start(Amounts.scoreOf(explanation), Amounts.startOf(explanation));
        this.condition = explanation.request().condition().map(Condition::node);
        List<Node> nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).name(), i);
        }
        this.carriesAll = carriesAll(network);
        this.lastGradient = lastGradient(nodes, explanation.composite().rulesFor(network));
    }

    /** What relevance starts with at the output. */
    Tile.Start start() {
        return start;
    }

    /** Of the sum of what a node sends to its inputs. */
    Conservation sentBy(Node node, double sum) {
        int place = places.get(node.name());
        return judge(place, carriesAll[place], isBelowCondition(place), sum);
    }

    /** Of the sum of what arrives at a tensor. */
    Conservation at(String tensor, double sum) {
        Optional<Node> producer = network.producer(tensor);
        int place = producer.map(node -> places.get(node.name()) + 1).orElse(0);
        // A condition at a layer with several inputs restricts what arrives at its output.
        boolean restricted = producer.filter(node -> node.inputs().size() > 1)
                .map(Node::name)
                .equals(condition);
        return judge(
                place,
                place == 0 || carriesAll[place - 1],
                condition.isPresent() && (restricted || isBelowCondition(place)),
                sum);
    }

    private Conservation judge(int place, boolean whole, boolean restricted, double sum) {
        if (place <= lastGradient) {
            return new Conservation.NotCompared(Reason.GRADIENT);
        }
        if (!whole) {
            return new Conservation.NotCompared(Reason.BRANCH);
        }
        return restricted ? new Conservation.NotCompared(Reason.CONDITION) : compare(sum, start, place);
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
    private static int lastGradient(List<Node> nodes, Map<String, Rule> rules) {
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
