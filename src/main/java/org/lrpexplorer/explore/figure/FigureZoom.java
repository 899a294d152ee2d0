package org.lrpexplorer.explore.figure;

/** How large a figure is shown before it is saved. */
public enum FigureZoom {
    /** As large as there is room. */
    FIT("Whole", "The whole figure, as large as there is room"),
    /** As large as on paper. */
    PAPER("On paper", "About as large as on paper; scroll to see the rest");

    private final String title;
    private final String help;

    FigureZoom(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** The words to show. */
    public String title() {
        return title;
    }

    /** What it is, in a sentence. */
    public String help() {
        return help;
    }
}
