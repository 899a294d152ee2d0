package org.lrpexplorer.evaluate.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.WSquare;
import org.lrpexplorer.rule.ZBox;

/**
 * A composite that is tried: the base, with other rules in some groups of layers. Layers whose rule is made for the
 * network's input (flat, w², z^B) keep it.
 *
 * @param composite which rule each layer gets
 * @param variations what is not as in the base; none for the base itself
 */
public record Candidate(Composite composite, List<Variation> variations) {

    /** Copies the list. */
    public Candidate {
        variations = List.copyOf(variations);
    }

    /**
     * The base with variations, at most one for each group.
     *
     * @param raw the network before fusion, whose layers are named
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the base does not fit the network
     */
    static Candidate of(Composite base, List<Variation> variations, Network raw) {
        if (variations.isEmpty()) {
            return new Candidate(base, variations);
        }
        Map<DepthGroup, List<String>> groups = DepthGroup.of(raw);
        Map<String, Rule> before = base.rulesFor(raw);
        List<Assignment> assignments = new ArrayList<>();
        for (Variation variation : variations) {
            groups.getOrDefault(variation.group(), List.of()).stream()
                    .filter(layer -> !forInputs(before.get(layer)))
                    .forEach(layer -> assignments.add(new Assignment(Selector.named(layer), variation.rule())));
        }
        assignments.addAll(base.assignments());
        String name = base.name() + ", "
                + variations.stream().map(Variation::describe).collect(Collectors.joining(", "));
        return new Candidate(new Composite(name, assignments), variations);
    }

    /** Whether a variation changes nothing, because the layers it means have the rule already or keep their own. */
    static boolean changesNothing(Composite base, Variation variation, Network raw) {
        return of(base, List.of(variation), raw).composite().rulesFor(raw).equals(base.rulesFor(raw));
    }

    private static boolean forInputs(Rule rule) {
        return rule instanceof Flat || rule instanceof WSquare || rule instanceof ZBox;
    }
}
