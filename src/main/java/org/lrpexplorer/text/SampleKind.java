package org.lrpexplorer.text;

/** What kind of thing a network takes, and what people call it and its parts. Where it is not known, a sample. */
public enum SampleKind {
    /** Pixels in rows and columns. */
    IMAGE("Image", "image", "images", "pixels"),
    /** Values over time or another axis. */
    SIGNAL("Signal", "signal", "signals", "steps"),
    /** The features of a row of a table. */
    ROW("Features", "row", "rows", "features");

    private final String title;
    private final String one;
    private final String many;
    private final String places;

    SampleKind(String title, String one, String many, String places) {
        this.title = title;
        this.one = one;
        this.many = many;
        this.places = places;
    }

    /** The kind of what has so many rows and columns of places, as the layers have it. */
    public static SampleKind of(int height, int width) {
        if (width == 1) {
            return ROW;
        }
        return height == 1 ? SIGNAL : IMAGE;
    }

    /** What stands above its picture. */
    public String title() {
        return title;
    }

    /** One of them. */
    public String one() {
        return one;
    }

    /** Several of them. */
    public String many() {
        return many;
    }

    /** Its places, each of which has a value or one for each channel. */
    public String places() {
        return places;
    }
}
