package org.lrpexplorer.lrp;

/** The relevance that the target's output neuron starts with; all other outputs start with 0. */
public enum StartRelevance {
    /** The target's logit, so that a negative logit gives negative relevance (Bach et al. 2015, eq. 2). */
    LOGIT,
    /** One, so that the result is the logit's decomposition divided by the logit. */
    ONE;

    double at(double logit) {
        return this == LOGIT ? logit : 1;
    }
}
