package org.lrpexplorer.rule;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * A linear rule that takes the bias as absent wherever it would be part of a denominator, so that the bias keeps no
 * share of the relevance. What the layer computes, and the sign of its outputs that {@link Gamma} looks at, keep it.
 *
 * @param rule the rule, not itself without bias
 */
public record WithoutBias(LinearRule rule) implements LinearRule {

    /** What the notation ends with. */
    static final String SUFFIX = "_nobias";

    /**
     * Checks the rule.
     *
     * @throws RuleException if it is already without bias
     */
    public WithoutBias {
        if (rule instanceof WithoutBias) {
            throw new RuleException(Text.of("The rule %s already leaves the bias out.", rule.notation()));
        }
    }

    @Override
    public String notation() {
        return rule.notation() + SUFFIX;
    }

    @Override
    public boolean needsBox() {
        return rule.needsBox();
    }

    @Override
    public LinearRule within(Box bounds) {
        return new WithoutBias(rule.within(bounds));
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return rule.parameter(which);
    }

    @Override
    public LinearRule with(RuleParameter which, double value) {
        return new WithoutBias(rule.with(which, value));
    }

    @Override
    public Set<LayerKind> kinds() {
        return rule.kinds();
    }

    @Override
    public void requireFit(Layer layer, List<Shape> inputs) {
        requireKind(layer);
        rule.requireFit(layer, inputs);
    }

    @Override
    public List<Term> terms() {
        return rule.terms().stream().map(Term::withoutBias).toList();
    }
}
