package org.lrpexplorer.lrp.composite;

/**
 * One pass back from 1, which is the explanation: the gradient (Simonyan et al. 2013), or guided backprop (Springenberg et
 * al. 2015) where ReLUs are guided.
 *
 * @param guided whether they are
 */
public record Derivative(boolean guided) implements Procedure {

    @Override
    public String notation() {
        return guided ? "GuidedBackprop" : "Gradient";
    }

    @Override
    public String sentence() {
        return guided
                ? "Guided backprop (Springenberg et al. 2015): the gradient, of which each ReLU hands on what is positive."
                        + " It shows edges more than what the class depends on."
                : "The derivative of the target's logit by each layer's values (Simonyan et al. 2013).";
    }

    @Override
    public boolean dependsOnFunctionAlone() {
        return !guided;
    }
}
