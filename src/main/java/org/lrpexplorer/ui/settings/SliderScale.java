package org.lrpexplorer.ui.settings;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How the values of a parameter lie along a slider. A field beside the slider takes values beyond its ends.
 *
 * @param low the value at its left end; above 0 where it is logarithmic
 * @param high the value at its right end
 * @param logarithmic whether equal ways are equal factors
 * @param step how far a key moves it, in values or, where it is logarithmic, in powers of ten
 */
record SliderScale(double low, double high, boolean logarithmic, double step) {

    private static final MathContext DIGITS = new MathContext(2);

    /** Where a slider has its ends. */
    double end(boolean right) {
        return position(right ? high : low);
    }

    /** Where a value lies, at an end if it is beyond it. */
    double position(double value) {
        double within = Math.max(low, Math.min(high, value));
        return logarithmic ? Math.log10(within) : within;
    }

    /** The value at a position, with as many digits as can be told apart there. */
    double value(double position) {
        return logarithmic
                ? new BigDecimal(Math.pow(10, position)).round(DIGITS).doubleValue()
                : BigDecimal.valueOf(Math.round(position / step))
                        .multiply(BigDecimal.valueOf(step))
                        .doubleValue();
    }
}
