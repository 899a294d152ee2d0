package org.lrpexplorer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.text.NumberText;

/**
 * The numbers of a table as texts, with as many decimals in all cells.
 *
 * @param decimals behind the point; negative if the numbers need powers of ten
 */
record CellTexts(int decimals) {

    private static final int POWERS = -1;
    private static final int LARGEST_PLAIN = 4;
    private static final int SMALLEST_PLAIN = -4;
    private static final int DIGITS = 3;

    /** Three significant digits of the largest number, two of them behind the point at least if it is below 10. */
    static CellTexts of(HeatTable table) {
        double largest = table.values().map(Math::abs).max().orElse(0);
        int exponent = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
        boolean plain = exponent <= LARGEST_PLAIN && exponent >= SMALLEST_PLAIN;
        return new CellTexts(plain ? Math.max(0, DIGITS - 1 - Math.max(exponent, SMALLEST_PLAIN)) : POWERS);
    }

    /** The text of a number; a dash if it is NaN. */
    String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        if (decimals == POWERS) {
            return NumberText.of(value, 2);
        }
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }
}
