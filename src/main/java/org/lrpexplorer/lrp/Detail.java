package org.lrpexplorer.lrp;

/** How much of the relevance an explanation keeps. The computation is the same. */
public enum Detail {
    /** Every tensor in full. */
    TENSORS,
    /**
     * Tensors {@code [C, H, W]} summed over their channels to {@code [1, H, W]}, which is all that heatmaps need and a
     * small part of the memory; vectors (also {@code [C, 1, 1]}) and the network's input in full. Sums are those of the full tensors.
     */
    MAPS,
    /**
     * The network's input alone, in full: for whoever explains many samples and looks at nothing else. A request with a
     * condition, which needs other layers, is carried out as {@link #MAPS}.
     */
    INPUT
}
