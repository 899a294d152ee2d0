package org.lrpexplorer.rule;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Which of a layer's outputs a term serves, by the sign of what the layer truly computed, its bias included. */
public enum OutputSelection {
    /** Every output. */
    ALL,
    /** Those above 0. */
    POSITIVE,
    /** Those below 0. */
    NEGATIVE;

    /** Whether an output of this value is served. */
    public boolean include(double z) {
        return switch (this) {
            case ALL -> true;
            case POSITIVE -> z > 0;
            case NEGATIVE -> z < 0;
        };
    }

    /** The relevance of the outputs that are served, 0 at the others. */
    INDArray select(INDArray upper, INDArray output) {
        return switch (this) {
            case ALL -> upper;
            case POSITIVE -> upper.mul(output.gt(0).castTo(upper.dataType()));
            case NEGATIVE -> upper.mul(output.lt(0).castTo(upper.dataType()));
        };
    }
}
