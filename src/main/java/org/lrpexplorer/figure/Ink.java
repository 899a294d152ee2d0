package org.lrpexplorer.figure;

import java.util.Optional;
import org.lrpexplorer.plot.PlotColor;

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
    MEASURE,
    /** Series of this colour, as the others below. */
    BLUE(PlotColor.BLUE),
    VERMILION(PlotColor.VERMILION),
    GREEN(PlotColor.GREEN),
    PURPLE(PlotColor.PURPLE),
    ORANGE(PlotColor.ORANGE),
    SKY(PlotColor.SKY),
    GREY(PlotColor.GREY),
    BLACK(PlotColor.BLACK);

    private final Optional<PlotColor> series;

    Ink() {
        this.series = Optional.empty();
    }

    Ink(PlotColor series) {
        this.series = Optional.of(series);
    }

    /** The colour of series that this is for; empty if it is for something else. */
    Optional<PlotColor> series() {
        return series;
    }

    /** The ink of a series. */
    static Ink of(PlotColor series) {
        return valueOf(series.name());
    }
}
