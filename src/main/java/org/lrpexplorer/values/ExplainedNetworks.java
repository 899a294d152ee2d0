package org.lrpexplorer.values;

/** Which of a network's two forms were explained. */
public enum ExplainedNetworks {
    /** The network as its file has it, BatchNorm left in place. */
    RAW,
    /** The equivalent network in which BatchNorm is fused. */
    FUSED,
    /** Both, for one target. */
    BOTH
}
