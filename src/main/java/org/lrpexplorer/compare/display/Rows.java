package org.lrpexplorer.compare.display;

/** Which treatments of BatchNorm are shown. */
public enum Rows {
    /** The network as it is, relevance passed through its BatchNorm layers. */
    RAW("Raw", true, false, false),
    /** The equivalent network without BatchNorm layers. */
    FUSED("Fused", false, true, false),
    /** Both, raw above fused. */
    BOTH("Both", true, true, false),
    /** Both, and beneath them fused minus raw. */
    DIFFERENCE("Difference", true, true, true);

    private final String title;
    private final boolean raw;
    private final boolean fused;
    private final boolean difference;

    Rows(String title, boolean raw, boolean fused, boolean difference) {
        this.title = title;
        this.raw = raw;
        this.fused = fused;
        this.difference = difference;
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

    /** Whether the row of their difference is among them. */
    public boolean difference() {
        return difference;
    }
}
