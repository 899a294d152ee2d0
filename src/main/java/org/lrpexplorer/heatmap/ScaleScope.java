package org.lrpexplorer.heatmap;

/** Which heatmaps share one colour scale. */
public enum ScaleScope {
    /** Every tile has its own: structure is visible everywhere, strengths cannot be compared. */
    TILE("one per tile"),
    /**
     * The raw and the fused map of one layer share one: the default, since their comparison is the point. Where one of
     * them would be next to invisible on it, each takes its own; see {@link OwnScales}.
     */
    PAIR("one per layer, shared by raw and fused where both are visible on it"),
    /** All tiles share one: strengths can be compared across layers. */
    ALL("one for all tiles"),
    /** All tiles share one with a limit set by a person: comparable across samples and figures. */
    FIXED("fixed for all tiles");

    private final String description;

    ScaleScope(String description) {
        this.description = description;
    }

    /** What shares a scale, in words for a caption or a menu. */
    public String description() {
        return description;
    }
}
