package org.lrpexplorer.lrp;

/**
 * The relevance that the target's output neuron starts with; all other outputs start with 0, but where the target is
 * contrasted: a contrast class starts with the negative of its own, and all other classes, taken together, with the
 * negative of the target's ({@link Contrast}).
 */
public enum StartRelevance {
    /** The target's logit, so that a negative logit gives negative relevance (Bach et al. 2015, eq. 2). */
    LOGIT("the class's logit"),
    /** One, so that the result is the logit's decomposition divided by the logit. */
    ONE("1");

    private final String description;

    StartRelevance(String description) {
        this.description = description;
    }

    /** What relevance starts with, in words. */
    public String describe() {
        return description;
    }

    double at(double logit) {
        return this == LOGIT ? logit : 1;
    }
}
