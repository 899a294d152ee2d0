package org.lrpexplorer.compare.display;

/** What raw and fused relevance are divided by before one is taken from the other. */
public enum Normalisation {
    /** Nothing: the difference is in the unit of the relevance. */
    NONE("None", "1", "not normalised", "Fused minus raw as they are"),
    /** The largest |R| of each map: strengths are left out, the pattern of the strongest positions counts. */
    LARGEST(
            "Max |R|",
            "max |R|",
            "each divided by its own max |R|",
            "Each map is divided by its own largest |R| before"),
    /** The sum of |R| of each map: each position counts by its share of the whole. */
    TOTAL("Σ|R|", "Σ|R|", "each divided by its own Σ|R|", "Each map is divided by its own sum of |R| before");

    private final String title;
    private final String divisor;
    private final String description;
    private final String help;

    Normalisation(String title, String divisor, String description, String help) {
        this.title = title;
        this.divisor = divisor;
        this.description = description;
        this.help = help;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** What each map is divided by, in a formula. */
    public String divisor() {
        return divisor;
    }

    /** What is done, for a caption: "each divided by its own Σ|R|". */
    public String description() {
        return description;
    }

    /** What is done, in a sentence for a tooltip. */
    public String help() {
        return help;
    }
}
