package org.lrpexplorer.ui.evaluate;

/** How results are looked at. */
enum EvaluateView {
    DIFFERENCES("Differences", "By how much raw and fused differ on the same images, and whether that can be told"),
    TABLE("Table", "Every method and every number, with random order and brightest pixels to compare with"),
    CURVES("Curves", "The output while more and more pixels are flipped, most relevant and least relevant first");

    private final String title;
    private final String help;

    EvaluateView(String title, String help) {
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
