package org.lrpexplorer.figure;

/**
 * Which words of a figure are drawn. Those that are not are still stored in its file.
 *
 * @param title whether the headline is
 * @param bars whether the scales of relevance are shown as bars
 * @param caption whether caption and notes are
 */
public record GridWords(boolean title, boolean bars, boolean caption) {

    /** All of them. */
    public static final GridWords ALL = new GridWords(true, true, true);
}
