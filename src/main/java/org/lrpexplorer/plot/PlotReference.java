package org.lrpexplorer.plot;

import java.util.Objects;

/**
 * A line across a panel to compare with, such as chance or no difference.
 *
 * @param name what stands beside it; may be empty
 * @param value where it lies
 */
public record PlotReference(String name, double value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public PlotReference {
        Objects.requireNonNull(name);
        if (!(Math.abs(value) <= PlotPoint.LARGEST)) {
            throw new IllegalArgumentException("A line to compare with cannot lie at " + value);
        }
    }
}
