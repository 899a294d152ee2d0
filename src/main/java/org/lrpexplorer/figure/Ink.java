package org.lrpexplorer.figure;

/** What a colour of a figure that is not relevance is for; a {@link Palette} says which colour that is. */
enum Ink {
    /** Text and numbers. */
    TEXT,
    /** Text that stands back. */
    MUTED,
    /** Text to be noticed. */
    WARNING,
    /** Rules, and the frames of pictures. */
    HAIRLINE,
    /** The whole length of a bar. */
    EMPTY,
    /** The measured part of a bar. */
    MEASURE
}
