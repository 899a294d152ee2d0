package org.lrpexplorer.explore.display;

/** Which treatments of BatchNorm are shown. */
public enum Rows {
    /** The network as it is, relevance passed through its BatchNorm layers. */
    RAW("Raw", true, false),
    /** The equivalent network without BatchNorm layers. */
    FUSED("Fused", false, true),
    /** Both, raw above fused. */
    BOTH("Both", true, true);

    private final String title;
    private final boolean raw;
    private final boolean fused;

    Rows(String title, boolean raw, boolean fused) {
        this.title = title;
        this.raw = raw;
        this.fused = fused;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** Whether the raw row is among them. */
    public boolean raw() {
        return raw;
    }

    /** Whether the fused row is among them. */
    public boolean fused() {
        return fused;
    }
}
