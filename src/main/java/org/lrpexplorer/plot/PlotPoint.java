package org.lrpexplorer.plot;

/**
 * A point of a series, and how sure it is.
 *
 * @param x along the horizontal axis; 0 and ∞ can be shown on a logarithmic one
 * @param y along the vertical axis; NaN makes a gap
 * @param low the lower end of the interval around {@code y}; NaN if there is none
 * @param high its upper end; NaN likewise
 */
public record PlotPoint(double x, double y, double low, double high) {

    /** The largest size of a number that axes have room for. */
    public static final double LARGEST = 1e300;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code x} is NaN, another number is larger than {@link #LARGEST}, or the ends of
     *     the interval are not both there and in order
     */
    public PlotPoint {
        boolean tooLarge = Math.abs(y) > LARGEST || Math.abs(low) > LARGEST || Math.abs(high) > LARGEST;
        if (Double.isNaN(x) || tooLarge || Double.isNaN(low) != Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException(
                    "(" + x + ", " + y + ") with the interval from " + low + " to " + high + " is no point of a plot");
        }
    }

    /** A point without an interval. */
    public static PlotPoint of(double x, double y) {
        return new PlotPoint(x, y, Double.NaN, Double.NaN);
    }

    /** Whether there is a point rather than a gap. */
    public boolean isDefined() {
        return !Double.isNaN(y);
    }

    /** Whether it has an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }
}
