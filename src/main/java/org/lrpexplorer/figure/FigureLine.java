package org.lrpexplorer.figure;

/**
 * A line under a picture.
 *
 * @param text what it says
 * @param shorter the same where there is no room for the text
 * @param look how much it is to be noticed
 * @param name whether it may lose its middle where there is no room at all; a number would become another one
 */
public record FigureLine(String text, String shorter, Look look, boolean name) {

    /** A number or a name. */
    public static FigureLine of(String text) {
        return new FigureLine(text, text, Look.PLAIN, false);
    }

    /** Something that stands back. */
    public static FigureLine quiet(String text) {
        return new FigureLine(text, text, Look.QUIET, false);
    }

    /** Something that should be noticed. */
    public static FigureLine notable(String text) {
        return new FigureLine(text, text, Look.NOTABLE, false);
    }

    /** The same with other words where there is no room. */
    public FigureLine or(String shorterText) {
        return new FigureLine(text, shorterText, look, name);
    }

    /** The same as words that may lose their middle. */
    public FigureLine asName() {
        return new FigureLine(text, shorter, look, true);
    }

    Style style() {
        return switch (look) {
            case PLAIN -> Style.NUMBER;
            case QUIET -> Style.QUIET;
            case NOTABLE -> Style.WARNING;
        };
    }

    /** The same where there is little room. */
    Style smallStyle() {
        return switch (look) {
            case PLAIN -> Style.SMALL_NUMBER;
            case QUIET -> Style.SMALL_QUIET;
            case NOTABLE -> Style.SMALL_WARNING;
        };
    }

    /** How much a line is to be noticed. */
    public enum Look {
        /** As a number is. */
        PLAIN,
        /** Less. */
        QUIET,
        /** More. */
        NOTABLE
    }
}
