package org.lrpexplorer.lrp.diagnosis;

/** Why relevance explodes, vanishes or grows at a layer. */
public enum Cause {
    /** Relevance passes unchanged through a BatchNorm behind the layer, whose shift is ignored. */
    BATCH_NORM_PASSED(
            "relevance passes through the normalisation %s behind it as if that shifted nothing, and so lies on outputs"
                    + " whose denominators are near 0",
            "relevance passes through normalisations as if they shifted nothing, and so lies on outputs whose denominators"
                    + " are near 0"),
    /** A sum of branches that nearly cancel. */
    CANCELLING_BRANCHES(
            "its branches nearly cancel, and the denominators are their small sums",
            "branches nearly cancel, and the denominators are their small sums"),
    /** Contributions to an output that nearly cancel. */
    CANCELLING_CONTRIBUTIONS(
            "positive and negative contributions nearly cancel, and the denominators are their small sums"),
    /** The rule propagates positive and negative contributions separately. */
    OPPOSED_PARTS(
            "the rule propagates α times the relevance through positive and β times through negative contributions"),
    /** The rule leaves out the bias, without which the denominators are not the outputs. */
    BIAS_LEFT_OUT("the rule leaves the bias out of the denominators, which are near 0 where the outputs are not"),
    /** The bias stands against the contributions, or keeps relevance. */
    BIAS("the bias takes its share"),
    /** A BatchNorm's shift, in place or in a fused bias, stands against the contributions, or keeps relevance. */
    BATCH_NORM_SHIFT("the BatchNorm shift takes its share"),
    /** The stabiliser keeps relevance. */
    STABILISER("the stabiliser ε takes its share, because the outputs are not large against it"),
    /** Outputs have nobody to hand relevance to. */
    NO_RECEIVER("some outputs have no contribution that the rule could give relevance to"),
    /** Relevance lies on padding. */
    PADDING("relevance lands on padding"),
    /** A sum hands the same relevance to every branch. */
    COPIES("every branch gets all of the relevance"),
    /** A plain gradient scales relevance. */
    GRADIENT("the plain gradient scales relevance"),
    /** Relevance has come to another input, where it stays. */
    HELD_INPUT("another input, which is held at values, takes its share"),
    /** What no reason explains. */
    ROUNDING("nothing but rounding: the numbers cancel beyond the precision of the computation");

    private final String atLayer;
    private final String inGeneral;

    Cause(String clause) {
        this(clause, clause);
    }

    Cause(String atLayer, String inGeneral) {
        this.atLayer = atLayer;
        this.inGeneral = inGeneral;
    }

    /**
     * The cause at one layer, as a clause.
     *
     * @param partner the name of another layer that has its part in it
     */
    String at(String partner) {
        return atLayer.replace("%s", partner);
    }

    /** The cause over several layers, as a clause. */
    String inGeneral() {
        return inGeneral;
    }
}
