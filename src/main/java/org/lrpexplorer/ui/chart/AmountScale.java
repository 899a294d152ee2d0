package org.lrpexplorer.ui.chart;

import java.util.List;
import org.lrpexplorer.text.NumberText;

/**
 * Where amounts lie on an axis: in proportion, or, where their sizes span more than three decades, by decades, negative
 * amounts as far below zero as positive ones above. Amounts too small for the decades shown lie at zero.
 *
 * @param isLogarithmic whether the axis counts decades
 * @param floor the power of ten that lies at zero
 * @param low the axis' lower end
 * @param high its upper end
 * @param step between its numbers
 */
record AmountScale(boolean isLogarithmic, int floor, double low, double high, double step) {

    private static final double MOST_IN_PROPORTION = 1e3;
    private static final int MOST_DECADES = 12;
    private static final int NUMBERS = 3;

    /** The scale for finite amounts. */
    static AmountScale of(List<Double> amounts) {
        double largest = amounts.stream().mapToDouble(Math::abs).max().orElse(0);
        double smallest = amounts.stream()
                .mapToDouble(Math::abs)
                .filter(amount -> amount > 0)
                .min()
                .orElse(1);
        double least =
                Math.min(0, amounts.stream().mapToDouble(amount -> amount).min().orElse(0));
        double most =
                Math.max(0, amounts.stream().mapToDouble(amount -> amount).max().orElse(0));
        if (largest <= MOST_IN_PROPORTION * smallest) {
            double step = round((most - least) / NUMBERS);
            return new AmountScale(
                    false, 0, step * Math.floor(least / step), Math.max(step, step * Math.ceil(most / step)), step);
        }
        int top = (int) Math.ceil(Math.log10(largest));
        int floor = Math.max((int) Math.ceil(Math.log10(smallest)) - 1, top - MOST_DECADES);
        AmountScale decades = new AmountScale(true, floor, 0, 0, 1);
        double low = Math.floor(decades.position(least));
        double high = Math.ceil(decades.position(most));
        return new AmountScale(true, floor, low, high, Math.max(1, Math.ceil((high - low) / NUMBERS)));
    }

    /** A step of 1, 2 or 5 times a power of ten, not below the given one. */
    private static double round(double step) {
        if (step <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digits = step / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    /** Where an amount lies. */
    double position(double amount) {
        if (!isLogarithmic || amount == 0) {
            return amount;
        }
        return Math.signum(amount) * Math.max(0, Math.log10(Math.abs(amount)) - floor);
    }

    /** The number at a position. */
    String label(double position) {
        if (Math.abs(position) < step / 1e6) {
            return "0";
        }
        return isLogarithmic
                ? NumberText.rough(Math.signum(position) * Math.pow(10, floor + Math.abs(position)))
                : NumberText.rough(position);
    }
}
