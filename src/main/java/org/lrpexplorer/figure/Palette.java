package org.lrpexplorer.figure;

import java.awt.Color;
import java.util.Optional;

/**
 * The few colours of a figure that are not relevance. Relevance keeps its colours in every theme, because they are what
 * the numbers of its colour bar mean.
 *
 * @param paper what the figure stands on; empty if it lets through what lies behind it
 * @param text see {@link Ink#TEXT}
 * @param muted see {@link Ink#MUTED}
 * @param warning see {@link Ink#WARNING}
 * @param hairline see {@link Ink#HAIRLINE}
 * @param empty see {@link Ink#EMPTY}
 * @param measure see {@link Ink#MEASURE}
 * @param dark whether it is for dark paper, which series have other colours on
 */
record Palette(
        Optional<Color> paper,
        Color text,
        Color muted,
        Color warning,
        Color hairline,
        Color empty,
        Color measure,
        boolean dark) {

    /** Dark ink on white. */
    static final Palette LIGHT = new Palette(
            Optional.of(Color.WHITE),
            new Color(0x1B1F24),
            new Color(0x5F6873),
            new Color(0xA84B00),
            new Color(0xC3C9D0),
            new Color(0xE9ECEF),
            new Color(0x7A8794),
            false);

    /** Light ink on near-black, each as readable there as its counterpart on white. */
    static final Palette DARK = new Palette(
            Optional.of(new Color(0x16191D)),
            new Color(0xE8EBEE),
            new Color(0xA3ACB6),
            new Color(0xFFA657),
            new Color(0x4A525B),
            new Color(0x2A3037),
            new Color(0x8C98A4),
            true);

    /** The same ink on no paper. */
    Palette withoutPaper() {
        return new Palette(Optional.empty(), text, muted, warning, hairline, empty, measure, dark);
    }

    /** The colour of an ink. */
    Color color(Ink ink) {
        return switch (ink) {
            case TEXT -> text;
            case MUTED -> muted;
            case WARNING -> warning;
            case HAIRLINE -> hairline;
            case EMPTY -> empty;
            case MEASURE -> measure;
            case BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, GREY, BLACK ->
                new Color(ink.series().orElseThrow().rgb(dark));
        };
    }
}
