package org.lrpexplorer.figure;

import java.awt.font.TextLayout;
import java.util.List;
import java.util.Optional;

/**
 * A line of text that is set.
 *
 * @param text the text
 * @param runs the same in parts of one font each, in reading order
 * @param layout the same, measured
 * @param plain whether its characters stand one after the other from left to right, so that the runs say how it looks
 */
record SetText(String text, List<Run> runs, TextLayout layout, boolean plain) {

    /** Its length in page units. */
    double advance() {
        return layout.getAdvance();
    }

    /** Whether the fonts that are brought along are enough to write it, character by character. */
    boolean isPlainAndCovered() {
        return plain && runs.stream().allMatch(run -> run.face().isPresent());
    }

    /**
     * A part of a line.
     *
     * @param text its characters
     * @param face the font; empty if only the system may have one
     */
    record Run(String text, Optional<Face> face) {}
}
