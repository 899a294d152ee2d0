package org.lrpexplorer.network;

/** What sort of layer a node is, as composites assign rules and people read them. */
public enum LayerKind {
    /** A convolution, also a transposed one. */
    CONVOLUTION("Conv"),
    /** A fully connected layer. */
    DENSE("Dense"),
    /** A batch normalisation at inference. */
    BATCH_NORM("BatchNorm"),
    /** A normalisation by the statistics of each sample. */
    SAMPLE_NORM("SampleNorm"),
    /** A non-linearity applied to each value. */
    ACTIVATION("Activation"),
    /** Max pooling. */
    MAX_POOL("MaxPool"),
    /** Average pooling over windows or over the whole map, and other means with fixed weights, such as interpolation. */
    AVERAGE_POOL("AveragePool"),
    /** An elementwise sum of branches. */
    ADD("Add"),
    /** Branches laid one after the other. */
    CONCAT("Concat"),
    /** The product of a branch and another one that gates it. */
    GATE("Gate"),
    /** A layer that moves, picks, repeats or surrounds values without changing them. */
    RESHAPE("Reshape"),
    /** Another input of the network, held at values, where relevance ends. */
    HELD_INPUT("Held input");

    private final String label;

    LayerKind(String label) {
        this.label = label;
    }

    /** Whether layers of this kind compute {@code W·x + b} with learned parameters. */
    public boolean linear() {
        return this == CONVOLUTION || this == DENSE;
    }

    /** Whether layers of this kind change nothing but places: each value's relevance goes back to where it came from, if anywhere. */
    public boolean moving() {
        return this == RESHAPE || this == CONCAT || this == HELD_INPUT;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
