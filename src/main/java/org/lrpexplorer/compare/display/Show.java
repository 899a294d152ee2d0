package org.lrpexplorer.compare.display;

/** What the tiles show. */
public enum Show {
    /** The network's input alone. */
    INPUT("Input"),
    /** Relevance laid over the input in grey. */
    OVERLAY("Overlay"),
    /** Relevance alone. */
    RELEVANCE("Relevance");

    private final String title;

    Show(String title) {
        this.title = title;
    }

    /** The name to show. */
    public String title() {
        return title;
    }
}
