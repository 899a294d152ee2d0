package org.lrpexplorer.figure;

/**
 * A line under a picture.
 *
 * @param text what it says
 * @param shorter the same where there is no room for the text
 * @param look how much it is to be noticed
 */
public record FigureLine(String text, String shorter, Look look) {

    /** A number or a name. */
    public static FigureLine of(String text) {
        return new FigureLine(text, text, Look.PLAIN);
    }

    /** Something that stands back. */
    public static FigureLine quiet(String text) {
        return new FigureLine(text, text, Look.QUIET);
    }

    /** Something that should be noticed. */
    public static FigureLine notable(String text) {
        return new FigureLine(text, text, Look.NOTABLE);
    }

    /** The same with other words where there is no room. */
    public FigureLine or(String shorterText) {
        return new FigureLine(text, shorterText, look);
    }

    Style style() {
        return switch (look) {
            case PLAIN -> Style.NUMBER;
            case QUIET -> Style.QUIET;
            case NOTABLE -> Style.WARNING;
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
