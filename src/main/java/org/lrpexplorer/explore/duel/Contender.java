package org.lrpexplorer.explore.duel;

/** What gives the order in which pixels are flipped. */
public enum Contender {
    /** The relevance of the network with its BatchNorm layers. */
    RAW("raw"),
    /** The relevance of the equivalent network without. */
    FUSED("fused"),
    /** No order at all. */
    RANDOM("random"),
    /** What filling changes most, with black fill the brightest pixels: an order that knows nothing of the network. */
    BRIGHTEST("brightest first");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** The name to show, within a sentence. */
    public String title() {
        return title;
    }
}
