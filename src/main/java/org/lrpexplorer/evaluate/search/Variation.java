package org.lrpexplorer.evaluate.search;

import java.util.Arrays;
import java.util.Optional;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleParameter;

/**
 * Another rule in the layers of a group.
 *
 * @param group which layers
 * @param rule which rule they get instead
 */
public record Variation(DepthGroup group, Rule rule) {

    /** What is swept: the first parameter that the rule has; empty for rules without any. */
    public Optional<RuleParameter> parameter() {
        return Arrays.stream(RuleParameter.values())
                .filter(which -> rule.parameter(which).isPresent())
                .findFirst();
    }

    /** The variation in a few words, such as {@code low Gamma:0.5}. */
    public String describe() {
        return group.label() + " " + rule.notation();
    }
}
