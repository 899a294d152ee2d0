package org.lrpexplorer.plot;

/**
 * The part of an axis that is shown.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record PlotRange(double low, double high) {

    /** From none to all, as probabilities and shares are. */
    public static final PlotRange UNIT = new PlotRange(0, 1);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if one is not finite, or they are not in order
     */
    public PlotRange {
        if (!(Math.abs(low) <= PlotPoint.LARGEST && Math.abs(high) <= PlotPoint.LARGEST && low < high)) {
            throw new IllegalArgumentException("An axis cannot reach from " + low + " to " + high);
        }
    }
}
