package org.lrpexplorer.explore.figure;

/** What a figure puts side by side. */
public enum FigureKind {
    /** Layers of the network. */
    LAYERS("Layers", "Layers side by side, raw above fused"),
    /** Composites and treatments of BatchNorm. */
    METHODS("Methods", "Composites and treatments of BatchNorm against samples, at one layer"),
    /** Values of one parameter. */
    SWEEP("Sweep", "One parameter of the rules along a row, at one layer"),
    /** One picture of each image. */
    TILE("Single", "One picture of each image"),
    /** The open network and the one that it is compared with. */
    NETWORKS("Pair", "Two networks: this one above the one that it is compared with (Ctrl+Shift+O)");

    private final String title;
    private final String help;

    FigureKind(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** The word to show. */
    public String title() {
        return title;
    }

    /** What it is, in a sentence. */
    public String help() {
        return help;
    }
}
