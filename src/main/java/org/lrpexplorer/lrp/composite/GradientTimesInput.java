package org.lrpexplorer.lrp.composite;

/** The gradient by each value times the value: at the input, and at each layer by its activations (Shrikumar et al. 2016). */
public record GradientTimesInput() implements Procedure {

    @Override
    public String notation() {
        return "GradientTimesInput";
    }

    @Override
    public String sentence() {
        return "The derivative of the target's logit times the value it is taken by, at the input and at each layer"
                + " (Shrikumar et al. 2016). In a network of ReLUs without biases it is LRP-0.";
    }

    @Override
    public boolean dependsOnFunctionAlone() {
        return true;
    }
}
