package org.lrpexplorer.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.rule.WithoutBias;

/** The rules that can work on layers of a network, with the parameters that a composite has. */
final class FittingRules {

    private final OpenNetwork network;
    private final List<Turned> all;

    FittingRules(OpenNetwork network, CompositeEdit edit) {
        this.network = network;
        this.all = Rules.all().stream()
                .flatMap(FittingRules::withAndWithoutBias)
                .map(rule -> new Turned(rule, withParameters(rule, edit)))
                .toList();
    }

    /**
     * A rule.
     *
     * @param rule with the usual parameters
     * @param turned with those that the composite has
     */
    private record Turned(Rule rule, Rule turned) {}

    /** Those that can work on a layer; none if the network has no such layer. */
    List<Rule> of(String layer) {
        Optional<Node> node = network.raw().node(layer);
        return node.map(found -> all.stream()
                        .filter(each -> fits(bounded(each.rule, found), found))
                        .map(Turned::turned)
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Rule> withAndWithoutBias(Rule rule) {
        return rule instanceof LinearRule linear && rule.kinds().stream().anyMatch(kind -> kind.linear())
                ? Stream.of(rule, new WithoutBias(linear))
                : Stream.of(rule);
    }

    private boolean fits(Rule rule, Node node) {
        if (rule.needsBox() || !rule.kinds().contains(node.layer().kind())) {
            return false;
        }
        try {
            rule.requireFit(
                    node.layer(),
                    node.inputs().stream().map(network.raw()::shapeOf).toList());
            return true;
        } catch (RuleException e) {
            return false;
        }
    }

    /** The rule with the bounds of the card's input range, if it lacks them and the card has one. */
    private Rule bounded(Rule rule, Node node) {
        Assignment line = new Assignment(Selector.named(node.name()), rule);
        return network.bounded(new Composite("", List.of(line)))
                .assignments()
                .get(0)
                .rule();
    }

    private static Rule withParameters(Rule rule, CompositeEdit edit) {
        Rule turned = rule;
        for (RuleParameter which : RuleParameter.values()) {
            OptionalDouble value = edit.parameter(which);
            turned = value.isPresent() ? turned.with(which, value.getAsDouble()) : turned;
        }
        return turned;
    }
}
