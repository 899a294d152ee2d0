package org.lrpexplorer.benchmark;

import org.lrpexplorer.text.Text;

/**
 * A measured number beside its target.
 *
 * @param name of the case
 * @param what was measured
 * @param value the number: of ratios, the median over the rounds
 * @param low the lower quartile of the rounds
 * @param high the upper quartile
 * @param limit what it should not exceed
 */
record Finding(String name, String what, double value, double low, double high, double limit) {

    /** A finding of one measurement. */
    static Finding single(String name, String what, double value, double limit) {
        return new Finding(name, what, value, value, value, limit);
    }

    /** A finding of several rounds. */
    static Finding of(String name, String what, double[] sorted, double limit) {
        return new Finding(
                name,
                what,
                Ratios.quantile(sorted, 0.5),
                Ratios.quantile(sorted, 0.25),
                Ratios.quantile(sorted, 0.75),
                limit);
    }

    boolean met() {
        return value <= limit;
    }

    /** One line of the summary. */
    String line() {
        String range = low < high ? Text.of("(%.2f to %.2f)", low, high) : "";
        return Text.of(
                "%-22s %-30s %8.2f %-18s ≤ %-6.3g %s", name, what, value, range, limit, met() ? "met" : "MISSED");
    }
}
