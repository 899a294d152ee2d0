package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;

/**
 * A row of a table of numbers with colours.
 *
 * @param group what neighbouring rows have in common; may be empty
 * @param name the row itself, such as a network
 * @param values one for each column; NaN if there is none
 */
public record HeatRow(String group, String name, List<Double> values) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if one is larger than {@link PlotPoint#LARGEST}
     */
    public HeatRow {
        Objects.requireNonNull(group);
        Objects.requireNonNull(name);
        values = List.copyOf(values);
        if (values.stream().anyMatch(value -> Math.abs(value) > PlotPoint.LARGEST)) {
            throw new IllegalArgumentException("The row '" + name + "' has numbers that are too large");
        }
    }
}
