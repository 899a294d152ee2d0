package org.lrpexplorer.plot;

/**
 * A value and how sure it is.
 *
 * @param value the estimate; NaN if there is none
 * @param low the lower end of its interval; NaN if there is none
 * @param high the upper end; NaN likewise
 */
public record PlotInterval(double value, double low, double high) {

    /** No value, such as of a measure that is not defined for a method. */
    public static final PlotInterval NONE = new PlotInterval(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is larger than {@link PlotPoint#LARGEST}, or the ends are not both there and
     *     in order
     */
    public PlotInterval {
        boolean tooLarge = Math.abs(value) > PlotPoint.LARGEST
                || Math.abs(low) > PlotPoint.LARGEST
                || Math.abs(high) > PlotPoint.LARGEST;
        if (tooLarge || Double.isNaN(low) != Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException(value + " with the interval from " + low + " to " + high + " is none");
        }
    }

    /** A value without an interval. */
    public static PlotInterval of(double value) {
        return new PlotInterval(value, Double.NaN, Double.NaN);
    }

    /** Whether there is an interval. */
    public boolean hasEnds() {
        return !Double.isNaN(low);
    }
}
