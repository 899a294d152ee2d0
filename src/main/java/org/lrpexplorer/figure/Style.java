package org.lrpexplorer.figure;

import java.awt.Color;

/** The typographic hierarchy of a figure: what each kind of text looks like. Sizes are in page units (1/96 inch). */
enum Style {
    TITLE(true, 20, Ink.DARK),
    ROW(true, 15, Ink.DARK),
    HEADING(true, 12.5f, Ink.DARK),
    BODY(false, 12.5f, Ink.DARK),
    NUMBER(false, 12, Ink.DARK),
    QUIET(false, 11.5f, Ink.MUTED),
    WARNING(true, 11.5f, Ink.AMBER);

    private final boolean medium;
    private final float size;
    private final Color color;

    Style(boolean medium, float size, Color color) {
        this.medium = medium;
        this.size = size;
        this.color = color;
    }

    /** Whether the medium weight is used instead of the regular one. */
    boolean medium() {
        return medium;
    }

    /** The size of an em. */
    float size() {
        return size;
    }

    /** The colour of the text. */
    Color color() {
        return color;
    }

    /** The height that a line takes, leading included. */
    double lineHeight() {
        return Math.ceil(size * 1.35);
    }

    /** How far below its line's top a text stands. */
    double baseline() {
        return Math.round(size * 1.05);
    }
}
