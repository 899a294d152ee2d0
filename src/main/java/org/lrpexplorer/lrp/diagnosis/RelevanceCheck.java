package org.lrpexplorer.lrp.diagnosis;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;

/**
 * Checks explanations of one network by one composite. Plain gradients conserve nothing: where they treat a BatchNorm
 * {@code ΣR} is not judged, and where they stand in for the rules of linear layers nothing is.
 */
public final class RelevanceCheck {

    private final boolean judgesSize;
    private final boolean judgesSum;

    /**
     * A check.
     *
     * @throws org.lrpexplorer.lrp.AttributionException if the composite does not fit the network
     */
    public RelevanceCheck(Network network, Composite composite) {
        Collection<Rule> named =
                composite.assignments().stream().map(Assignment::rule).toList();
        // Most composites have no gradient anywhere, and which layer has which rule takes long in large networks.
        Map<String, Rule> rules = hasGradient(named) ? composite.rulesFor(network) : Map.of();
        Collection<Rule> linear = network.nodes().stream()
                .filter(node -> node.layer().kind().linear() && rules.containsKey(node.name()))
                .map(node -> rules.get(node.name()))
                .toList();
        this.judgesSize = !hasGradient(linear);
        this.judgesSum = !hasGradient(rules.values());
    }

    /** What is wrong with an explanation, its origin still unknown; empty if nothing is. */
    public Optional<Finding> of(Explanation explanation) {
        Amounts amounts = Amounts.of(explanation);
        return fault(amounts).map(fault -> Finding.of(fault, amounts));
    }

    private Optional<Fault> fault(Amounts amounts) {
        double kept = Math.abs(amounts.kept());
        if (judgesSize && amounts.growth() > Fault.LARGEST) {
            return Optional.of(Fault.EXPLODES);
        }
        if (judgesSum && kept < Fault.LEAST_KEPT) {
            return Optional.of(Fault.VANISHES);
        }
        return judgesSum && kept > Fault.MOST_KEPT ? Optional.of(Fault.GROWS) : Optional.empty();
    }

    private static boolean hasGradient(Collection<Rule> rules) {
        return !rules.stream().allMatch(Rule::conserves);
    }
}
