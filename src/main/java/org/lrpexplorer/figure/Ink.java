package org.lrpexplorer.figure;

import java.awt.Color;

/** The few colours of a figure that are not relevance. */
final class Ink {

    static final Color PAPER = Color.WHITE;
    static final Color DARK = new Color(0x1B1F24);
    static final Color MUTED = new Color(0x5F6873);
    static final Color AMBER = new Color(0xA84B00);
    static final Color HAIRLINE = new Color(0xC3C9D0);
    /** Behind tiles, so that empty cells differ from a white zero. */
    static final Color EMPTY = new Color(0xE9ECEF);

    static final Color MEASURE = new Color(0x7A8794);

    private Ink() {}
}
