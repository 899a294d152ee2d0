package org.lrpexplorer.explore.draw;

import java.util.List;

/** What the pointer does to the image. */
public enum DrawTool {
    /** Draws as the digit is drawn. */
    PEN("Pen", "Draw with the ink of the image: white on black paper, black on white"),
    /** Takes ink away. */
    ERASER("Eraser", "Rub out to the paper of the image"),
    /** Draws in a colour. */
    COLOUR("Colour", "Draw in a colour that you pick"),
    /** Fills in the image's mean. */
    MEAN("Mean", "Brush out with the mean of the sample"),
    /** Fills in the blurred sample. */
    BLUR("Blur", "Brush out with the blurred sample"),
    /** Fills in black. */
    BLACK("Black", "Brush out with black"),
    /** Brings the sample back. */
    RESTORE("Restore", "Bring the sample back under the brush"),
    /** Moves the whole image. */
    MOVE("Move", "Drag the whole image; the arrow keys move it by a pixel");

    private final String title;
    private final String help;

    DrawTool(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** A word for people. */
    public String title() {
        return title;
    }

    /** What it does, in a sentence. */
    public String help() {
        return help;
    }

    /** The tools for an image of so many channels, the usual one first. */
    public static List<DrawTool> suiting(int channels) {
        return channels == 1
                ? List.of(PEN, ERASER, MEAN, BLUR, RESTORE, MOVE)
                : List.of(MEAN, BLUR, BLACK, COLOUR, RESTORE, MOVE);
    }
}
