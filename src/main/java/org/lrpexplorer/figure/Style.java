package org.lrpexplorer.figure;

/** The typographic hierarchy of a figure: what each kind of text looks like. Sizes are in page units (1/96 inch). */
enum Style {
    TITLE(Face.MEDIUM, 20, Ink.TEXT),
    ROW(Face.MEDIUM, 15, Ink.TEXT),
    HEADING(Face.MEDIUM, 12.5f, Ink.TEXT),
    BODY(Face.REGULAR, 12.5f, Ink.TEXT),
    NUMBER(Face.REGULAR, 12, Ink.TEXT),
    QUIET(Face.REGULAR, 11.5f, Ink.MUTED),
    WARNING(Face.MEDIUM, 11.5f, Ink.WARNING),
    SMALL_NUMBER(Face.REGULAR, 9.5f, Ink.TEXT),
    SMALL_QUIET(Face.REGULAR, 9.5f, Ink.MUTED),
    SMALL_WARNING(Face.MEDIUM, 9.5f, Ink.WARNING);

    private static final double DIGIT_MIDDLE = 0.36;

    private final Face face;
    private final float size;
    private final Ink ink;

    Style(Face face, float size, Ink ink) {
        this.face = face;
        this.size = size;
        this.ink = ink;
    }

    /** The font that its text is set in as far as that goes. */
    Face face() {
        return face;
    }

    /** The size of an em. */
    float size() {
        return size;
    }

    /** What its colour is for. */
    Ink ink() {
        return ink;
    }

    /** The height that a line takes, leading included. */
    double lineHeight() {
        return Math.ceil(size * 1.35);
    }

    /** How far below its line's top a text stands. */
    double baseline() {
        return Math.round(size * 1.05);
    }

    /** How far below its line's top the middle of its digits lies. */
    double middle() {
        return baseline() - DIGIT_MIDDLE * size;
    }
}
