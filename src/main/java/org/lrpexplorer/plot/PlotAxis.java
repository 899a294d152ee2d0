package org.lrpexplorer.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * An axis of a plot.
 *
 * @param title what is measured along it, with its unit; may be empty
 * @param kind how numbers are spaced
 * @param range the part that is shown; empty if it is what the data need
 */
public record PlotAxis(String title, Kind kind, Optional<PlotRange> range) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a logarithmic axis is to show numbers that are not positive
     */
    public PlotAxis {
        Objects.requireNonNull(title);
        if (kind == Kind.LOGARITHMIC && range.isPresent() && range.get().low() <= 0) {
            throw new IllegalArgumentException(
                    "A logarithmic axis cannot begin at " + range.get().low());
        }
    }

    /** An axis of evenly spaced numbers that shows what the data need. */
    public static PlotAxis linear(String title) {
        return new PlotAxis(title, Kind.LINEAR, Optional.empty());
    }

    /** An axis of evenly spaced powers that shows what the data need. */
    public static PlotAxis logarithmic(String title) {
        return new PlotAxis(title, Kind.LOGARITHMIC, Optional.empty());
    }

    /** The same showing this part, whatever the data are; what lies beyond is cut off. */
    public PlotAxis from(double low, double high) {
        return new PlotAxis(title, kind, Optional.of(new PlotRange(low, high)));
    }

    /** How numbers are spaced along an axis. */
    public enum Kind {
        /** Evenly. */
        LINEAR,
        /** By their logarithms. 0 and ∞, which have none, have places of their own at its ends if data are there. */
        LOGARITHMIC
    }
}
