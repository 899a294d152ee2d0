package org.lrpexplorer.figure;

/**
 * One named part of a caption.
 *
 * @param name what the text is about
 * @param text the text
 */
public record CaptionFact(String name, String text) {}
