package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;

/**
 * A method or treatment.
 *
 * @param group what neighbouring rows have in common, such as the composite or the network; may be empty
 * @param name the row itself
 * @param color the colour of its dots
 * @param values one for each column
 */
public record IntervalRow(String group, String name, PlotColor color, List<PlotInterval> values) {

    /** Copies the values. */
    public IntervalRow {
        Objects.requireNonNull(group);
        Objects.requireNonNull(name);
        Objects.requireNonNull(color);
        values = List.copyOf(values);
    }
}
