package org.lrpexplorer.ui.evaluate;

/** What the window of evaluations is used for. */
public enum EvaluateMode {
    /** Raw against fused by chosen composites. */
    ROWS("Evaluate rows", "Which row is right? Measure raw and fused on many images"),
    /** Composites that are not there yet. */
    RULES("Search rules", "Which rules suit this network? Vary them by groups of layers and measure each"),
    /** Strategies of the network. */
    CLUSTERS("Clusters", "Which strategies does the network follow for a class? Group the heatmaps of its images");

    private final String title;
    private final String help;

    EvaluateMode(String title, String help) {
        this.title = title;
        this.help = help;
    }

    String title() {
        return title;
    }

    String help() {
        return help;
    }
}
