package org.lrpexplorer.explore.duel;

/** What gives the order in which pixels are flipped. */
public enum Contender {
    /** The relevance of the network with its BatchNorm layers. */
    RAW("raw", "raw"),
    /** The relevance of the equivalent network without. */
    FUSED("fused", "fused"),
    /** No order at all. */
    RANDOM("random", "random"),
    /** What filling changes most, with black fill the brightest pixels: an order that knows nothing of the network. */
    BRIGHTEST("brightest", "brightest first");

    private final String word;
    private final String title;

    Contender(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** One word for it, where there is little room. */
    public String word() {
        return word;
    }

    /** Whether the network's relevance gives the order. */
    public boolean isRelevance() {
        return this == RAW || this == FUSED;
    }

    /** The name to show, within a sentence. */
    public String title() {
        return title;
    }
}
