package org.lrpexplorer.explore.figure;

import org.lrpexplorer.figure.FigureTheme;

/** What a figure is to stand on. */
public enum FigureGround {
    /** White paper. */
    LIGHT("Light", "Dark words on white", FigureTheme.LIGHT),
    /** A dark slide. */
    DARK("Dark", "Light words on black, for dark slides", FigureTheme.DARK),
    /** Whatever light page it is put on. */
    TRANSPARENT(
            "Transparent", "Dark words on no ground, for whatever light page it is put on", FigureTheme.TRANSPARENT);

    private final String title;
    private final String help;
    private final FigureTheme theme;

    FigureGround(String title, String help, FigureTheme theme) {
        this.title = title;
        this.help = help;
        this.theme = theme;
    }

    /** The word to show. */
    public String title() {
        return title;
    }

    /** What it is, in a sentence. */
    public String help() {
        return help;
    }

    /** Its colours. */
    FigureTheme theme() {
        return theme;
    }
}
