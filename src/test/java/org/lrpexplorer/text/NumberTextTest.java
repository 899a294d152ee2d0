package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "8.1274, 8.13",
        "-0.42, −0.420",
        "9.996, 10.0",
        "0.0099996, 0.0100",
        "0.00099996, 0.00100",
        "0.000031, 3.10e−5",
        "-0.000031, −3.10e−5",
        "123456, 123456",
        "1234567, 1.23e6",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void threeSignificantDigitsWithATrueMinusSign(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @Test
    void halvesAreRoundedUpByTheirDecimalDigits() {
        for (int i = 1; i < 200_000; i++) {
            BigDecimal exact =
                    BigDecimal.valueOf(5L * i, 4); // 0.0005, 0.0010, …: every other one is a half of a last digit.
            if (exact.compareTo(BigDecimal.valueOf(1, 3)) < 0) {
                continue;
            }
            int digits = 1 + i % 5;
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
            int after = rounded.precision() - rounded.scale() - 1;
            assertThat(NumberText.of(exact.doubleValue(), digits))
                    .isEqualTo(exact.setScale(Math.max(0, digits - 1 - after), RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    @SuppressWarnings("FormatStringAnnotation") // The counts of digits are what is tested.
    private static String formatted(String kind, int decimals, double value) {
        String template = "%." + decimals + kind;
        return Text.of(template, value);
    }

    @Test
    void digitsAreThoseOfJavasOwnFormatting() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.exp(random.nextDouble(-20, 20)) * (1 + random.nextInt(3) / 2.0);
            int digits = 1 + random.nextInt(8);
            String scientific = formatted("e", digits - 1, value);
            double rounded = Double.parseDouble(scientific);
            String shown = NumberText.of(value, digits);
            if (rounded >= 1e-3 && rounded < 1e6) {
                int exponent = Integer.parseInt(scientific.substring(scientific.indexOf('e') + 1));
                assertThat(shown).isEqualTo(formatted("f", Math.max(0, digits - 1 - exponent), value));
            } else {
                assertThat(shown.replace('−', '-')
                                .replaceFirst("e(\\d)", "e+$1")
                                .replaceFirst("e(.)(\\d)$", "e$10$2"))
                        .isEqualTo(scientific);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, <0.1 %",
        "0.00049, <0.1 %",
        "0.0005, 0.1 %",
        "0.048, 4.8 %",
        "0.9992, 99.9 %",
        "0.99951, >99.9 %",
        "1, >99.9 %",
        "NaN, NaN %"
    })
    void aProbabilityIsNeverPrintedAsCertain(double probability, String text) {
        assertThat(NumberText.percent(probability)).isEqualTo(text);
    }

    @Test
    void theCountOfDigitsCanBeChosen() {
        assertThat(NumberText.of(-Math.PI, 5)).isEqualTo("−3.1416");
        assertThat(NumberText.of(2e-6, 1)).isEqualTo("2e−6");
        assertThatThrownBy(() -> NumberText.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.5", "-0.25, −0.25", "1234, 1200", "12345, 1.2e4", "0.00012, 1.2e−4", "-3e120, −3.0e120"
    })
    void roughNumbersHaveNoZerosBehindTheirTwoDigits(double value, String text) {
        assertThat(NumberText.rough(value)).isEqualTo(text);
    }

    @Test
    void theTwoDigitsOfRoughNumbersAreThoseOfJavasOwnFormatting() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.exp(random.nextDouble(-6.8, 9.2)) * (1 + random.nextInt(3) / 2.0);
            if (value < 1e4) {
                assertThat(NumberText.rough(value))
                        .isEqualTo(new BigDecimal(Text.of("%.2g", value))
                                .stripTrailingZeros()
                                .toPlainString());
            }
        }
    }

    @Test
    void theSignCanBeShownAlways() {
        assertThat(NumberText.signed(0.5)).isEqualTo("+0.500");
        assertThat(NumberText.signed(-0.5)).isEqualTo("−0.500");
        assertThat(NumberText.signed(0)).isEqualTo("0");
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(NumberText.of(1234.5, 6)).isEqualTo("1234.50");
        } finally {
            Locale.setDefault(before);
        }
    }
}
