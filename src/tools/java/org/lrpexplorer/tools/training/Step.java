package org.lrpexplorer.tools.training;

/** One layer at work in one lane. */
interface Step {

    /**
     * Computes the output slot's values from the input slots' values.
     *
     * @param training whether normalisation uses the statistics of the batch at hand
     */
    void forward(boolean training);

    /** Adds to the input slots' gradients, and to the parameters', what the output slot's gradient implies. */
    void backward();
}
