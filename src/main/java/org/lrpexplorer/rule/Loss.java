package org.lrpexplorer.rule;

/** Why relevance that arrives at a layer's output is not propagated to its inputs. Gains are negative losses. */
public enum Loss {
    /** The bias in a denominator keeps its share. */
    BIAS("bias"),
    /** A BatchNorm's shift keeps its share, at the BatchNorm or as the part of a fused bias that it became. */
    BATCH_NORM_SHIFT("BatchNorm shift"),
    /** The stabiliser in a denominator keeps its share. */
    STABILISER("stabiliser"),
    /** It lies on padded positions, or on outputs that see nothing but padding. */
    PADDING("padding"),
    /** It belongs to outputs that no input contributes to, so that there is nothing to propagate it to. */
    NO_RECEIVER("no receiver"),
    /** A sum propagates the same relevance to every branch, so that this is a gain. */
    COPIES("copies"),
    /** The plain gradient scales relevance instead of propagating it. */
    GRADIENT("gradient"),
    /** It belongs to another input of the network, which is held at values; its relevance stays there. */
    HELD_INPUT("held inputs");

    private final String label;

    Loss(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
