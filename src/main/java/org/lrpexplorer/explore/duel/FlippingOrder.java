package org.lrpexplorer.explore.duel;

/** From which end of an order pixels are flipped. */
public enum FlippingOrder {
    /** Most relevant first: the better the map, the sooner the output falls. */
    MORF("MoRF", "most relevant first"),
    /** Least relevant first: the better the map, the longer the output stays. */
    LERF("LeRF", "least relevant first");

    private final String title;
    private final String words;

    FlippingOrder(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** The field's short name. */
    public String title() {
        return title;
    }

    /** The name in words. */
    public String words() {
        return words;
    }
}
