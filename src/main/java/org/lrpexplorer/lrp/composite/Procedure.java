package org.lrpexplorer.lrp.composite;

import java.util.OptionalDouble;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;

/**
 * What is made of passes back by a composite's rules: layer-wise relevance propagation, or one of the methods that people
 * hold beside it. Those start with 1 at the target, so that a pass back by gradients gives derivatives of the target's
 * logit; of layers in between they say what they say of the input. Value-equal.
 */
public sealed interface Procedure permits Propagation, Derivative, GradientTimesInput, SmoothGrad, IntegratedGradients {

    /** The short form that {@link Procedures#parse} reads, such as {@code SmoothGrad:25,0.15}. */
    String notation();

    /** Whether it is LRP, in which every layer shares out what arrives there. */
    default boolean isLrp() {
        return false;
    }

    /** What it does, in a sentence for people. */
    String sentence();

    /**
     * Whether the sum of the attributions is to be the sum at the output, which then is how much higher the target's logit
     * is at the input than at a baseline input.
     */
    default boolean isComplete() {
        return false;
    }

    /**
     * Whether, in exact numbers, two networks that compute the same function get the same attributions at their inputs,
     * as a network with its BatchNorm layers and the fused one do.
     */
    default boolean dependsOnFunctionAlone() {
        return false;
    }

    /** Whether it still lacks the bounds of the network's input. */
    default boolean needsBox() {
        return false;
    }

    /** This procedure with the given bounds of the network's input where it lacks them. */
    default Procedure within(Box bounds) {
        return this;
    }

    /** The value of a parameter, if the procedure has it. */
    default OptionalDouble parameter(RuleParameter which) {
        return OptionalDouble.empty();
    }

    /**
     * This procedure with another value of a parameter; the same if it does not have it.
     *
     * @throws RuleException if the procedure cannot have that value
     */
    default Procedure with(RuleParameter which, double value) {
        return this;
    }
}
