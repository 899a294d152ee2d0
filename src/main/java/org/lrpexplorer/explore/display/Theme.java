package org.lrpexplorer.explore.display;

/** The colours of the window. */
public enum Theme {
    /** Light or dark as the system is. */
    SYSTEM("As the system"),
    /** Dark words on light ground. */
    LIGHT("Light"),
    /** Light words on dark ground. */
    DARK("Dark");

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** Whether the window is dark. */
    public boolean isDark(boolean systemIsDark) {
        return this == DARK || (this == SYSTEM && systemIsDark);
    }
}
