package org.lrpexplorer.explore.figure;

/** Which images a figure is of. */
public enum ImageChoice {
    /** The sample on show. */
    SHOWN("This one", "The sample on show in the window"),
    /** The sample on show and some that follow it. */
    FOLLOWING("And the next", "The sample on show and as many after it as you type"),
    /** Those that are named. */
    LISTED("List", "The samples that you type, such as 3,17,42 or 0..4");

    private final String title;
    private final String help;

    ImageChoice(String title, String help) {
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
