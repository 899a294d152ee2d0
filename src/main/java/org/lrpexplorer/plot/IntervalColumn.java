package org.lrpexplorer.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * A measure that each row has a value of.
 *
 * @param title above it; may be empty
 * @param axis what is measured
 * @param reference a line to compare with, such as no difference; empty if there is none
 */
public record IntervalColumn(String title, PlotAxis axis, Optional<PlotReference> reference) {

    /** Checks that all parts are there. */
    public IntervalColumn {
        Objects.requireNonNull(title);
        Objects.requireNonNull(axis);
        Objects.requireNonNull(reference);
    }

    /** Differences, to be compared with none. */
    public static IntervalColumn ofDifferences(String title, String axis) {
        return new IntervalColumn(title, PlotAxis.linear(axis), Optional.of(new PlotReference("", 0)));
    }
}
