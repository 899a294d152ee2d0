package org.lrpexplorer.heatmap;

/** Which signs of relevance are drawn. What is left out is drawn as zero; no sum and no scale changes. */
public enum SignFilter {
    /** Relevance as it is. */
    BOTH("Both", "both signs are drawn"),
    /** What speaks for the explained class. */
    POSITIVE("Positive", "only positive relevance is drawn"),
    /** What speaks against it. */
    NEGATIVE("Negative", "only negative relevance is drawn"),
    /** How strong relevance is, in the colours of positive relevance. */
    ABSOLUTE("Absolute", "|R| is drawn, without signs");

    private final String title;
    private final String description;

    SignFilter(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** What is drawn, in words for a caption or a tooltip. */
    public String description() {
        return description;
    }

    /** What is drawn of a value; what is not finite stays as it is. */
    double of(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        return switch (this) {
            case BOTH -> value;
            case POSITIVE -> Math.max(0, value);
            case NEGATIVE -> Math.min(0, value);
            case ABSOLUTE -> Math.abs(value);
        };
    }
}
