package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An axis of a plot.
 *
 * @param title what is measured along it, with its unit; may be empty
 * @param kind how numbers are spaced
 * @param range the part that is shown; empty if it is what the data need
 * @param names what stands at 1, 2, … instead of these numbers; usually none
 */
public record PlotAxis(String title, Kind kind, Optional<PlotRange> range, List<String> names) {

    private static final double MARGIN = 0.04;

    /**
     * Copies the names and checks the parts.
     *
     * @throws IllegalArgumentException if a logarithmic axis is to show numbers that are not positive
     */
    public PlotAxis {
        Objects.requireNonNull(title);
        names = List.copyOf(names);
        if (kind == Kind.LOGARITHMIC && range.isPresent() && range.get().low() <= 0) {
            throw new IllegalArgumentException(
                    "A logarithmic axis cannot begin at " + range.get().low());
        }
    }

    /** An axis of evenly spaced numbers that shows what the data need. */
    public static PlotAxis linear(String title) {
        return new PlotAxis(title, Kind.LINEAR, Optional.empty(), List.of());
    }

    /** An axis of evenly spaced powers that shows what the data need. */
    public static PlotAxis logarithmic(String title) {
        return new PlotAxis(title, Kind.LOGARITHMIC, Optional.empty(), List.of());
    }

    /** An axis of evenly spaced things that have names, the first at 1. */
    public static PlotAxis ofNames(String title, List<String> names) {
        double margin = Math.max(MARGIN, MARGIN * (names.size() - 1));
        PlotRange range = new PlotRange(1 - margin, Math.max(1, names.size()) + margin);
        return new PlotAxis(title, Kind.LINEAR, Optional.of(range), names);
    }

    /** The name of what is at a number; empty if it has none. */
    public Optional<String> name(double number) {
        int place = (int) number;
        return place == number && place >= 1 && place <= names.size()
                ? Optional.of(names.get(place - 1))
                : Optional.empty();
    }

    /** The same showing this part, whatever the data are; what lies beyond is cut off. */
    public PlotAxis from(double low, double high) {
        return new PlotAxis(title, kind, Optional.of(new PlotRange(low, high)), names);
    }

    /** How numbers are spaced along an axis. */
    public enum Kind {
        /** Evenly. */
        LINEAR,
        /** By their logarithms. 0 and ∞, which have none, have places of their own at its ends if data are there. */
        LOGARITHMIC
    }
}
