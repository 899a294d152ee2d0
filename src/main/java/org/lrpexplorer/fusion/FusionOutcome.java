package org.lrpexplorer.fusion;

/** What became of a normalisation. */
public enum FusionOutcome {
    /** It went into the linear layer before it. */
    FUSED_BACKWARD,
    /** It went into every linear layer that reads it; what else does reads a 1×1 layer in its place. */
    FUSED_FORWARD,
    /** It is still in the network, because no exact way of fusing it is known. */
    KEPT,
    /** It is not a BatchNorm but normalises each sample by the sample's own statistics, which cannot be fused. */
    BY_SAMPLE
}
