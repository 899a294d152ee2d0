package org.lrpexplorer.ui.comparison;

/** What the picture of an output map shows. */
enum OutputShow {
    /** At each position the colour of the class that is predicted there. */
    CLASSES("Classes", "At each position the colour of the class that is predicted there"),
    /** The explained class's logit at each position. */
    LOGIT("Logit", "The explained class's logit, or output, at each position; its scale is symmetric around zero");

    private final String title;
    private final String help;

    OutputShow(String title, String help) {
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
