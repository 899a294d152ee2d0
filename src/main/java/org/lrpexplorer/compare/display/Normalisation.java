package org.lrpexplorer.compare.display;

/** What raw and fused relevance are divided by before one is taken from the other. */
public enum Normalisation {
    /** Nothing: the difference is in the unit of the relevance. */
    NONE("None", "not normalised", "Fused minus raw as they are"),
    /** The largest |R| of each map: strengths are left out, the pattern of the strongest positions counts. */
    LARGEST("Max |R|", "each divided by its own max |R|", "Each map is divided by its own largest |R| before"),
    /** The sum of |R| of each map: each position counts by its share of the whole. */
    TOTAL("Σ|R|", "each divided by its own Σ|R|", "Each map is divided by its own sum of |R| before");

    private final String title;
    private final String description;
    private final String help;

    Normalisation(String title, String description, String help) {
        this.title = title;
        this.description = description;
        this.help = help;
    }

    /** The name to show. */
    public String title() {
        return title;
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
