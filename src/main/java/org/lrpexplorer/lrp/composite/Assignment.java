package org.lrpexplorer.lrp.composite;

import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Rule;

/**
 * One line of a composite: these nodes get this rule.
 *
 * @param where which nodes
 * @param rule what they do with relevance
 */
public record Assignment(Selector where, Rule rule) {

    /** Whether it means layers by their kind, and this kind among them. */
    boolean meansEach(LayerKind kind) {
        return where.fold(ofKind -> ofKind.kinds().contains(kind), named -> false);
    }

    /** The same for other kinds only; empty if it means none but these. Lines for one layer, or a first or last, stay. */
    Optional<Assignment> without(Set<LayerKind> kinds) {
        return where.fold(ofKind -> ofKind.without(kinds), Optional::of).map(others -> new Assignment(others, rule));
    }

    /** The same with the given bounds of the network's input where its rule lacks them. */
    Assignment within(Box box) {
        return new Assignment(where, rule.within(box));
    }

    /** The line in words. */
    public String describe() {
        return where.describe() + ": " + rule.notation();
    }
}
