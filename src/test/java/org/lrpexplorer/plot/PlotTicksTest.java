package org.lrpexplorer.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PlotTicksTest {

    private static final PlotAxis LINEAR = PlotAxis.linear("");
    private static final PlotAxis LOGARITHMIC = PlotAxis.logarithmic("");

    @Test
    void roundNumbersAreTakenFromEndToEnd() {
        assertThat(labels(LINEAR.from(0, 1), 5)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(LINEAR.from(-0.5, 0.5), 4)).containsExactly("−0.5", "0.0", "0.5");
        assertThat(labels(LINEAR.from(3, 998), 5)).containsExactly("200", "400", "600", "800");
    }

    @Test
    void whatIsVeryLargeOrSmallHasAFactor() {
        PlotAxis tiny = LINEAR.from(0, 3e-9);
        assertThat(labels(tiny, 4)).containsExactly("0", "1", "2", "3");
        assertThat(PlotTicks.factor(PlotScale.of(tiny, DoubleStream.empty()))).isEqualTo("×10⁻⁹");
        assertThat(PlotTicks.factor(PlotScale.of(LINEAR.from(0, 1), DoubleStream.empty())))
                .isEmpty();
    }

    @Test
    void powersOfTenAreMarkedOnALogarithmicAxis() {
        assertThat(labels(LOGARITHMIC.from(0.01, 100), 6)).containsExactly("0.01", "0.1", "1", "10", "100");
        assertThat(labels(LOGARITHMIC.from(1e-12, 1e12), 4)).containsExactly("10⁻¹²", "10⁻⁶", "10⁰", "10⁶", "10¹²");
        assertThat(labels(LOGARITHMIC.from(2, 9), 4)).containsExactly("2", "4", "6", "8");
    }

    @Test
    void zeroAndInfinityHavePlacesAtTheEnds() {
        PlotScale scale = PlotScale.of(LOGARITHMIC, DoubleStream.of(0, 0.1, 1, 10, Double.POSITIVE_INFINITY));
        assertThat(PlotTicks.of(scale, 6).stream().map(PlotTick::label).filter(label -> !label.isEmpty()))
                .containsExactly("0", "0.1", "1", "10", "∞");
        assertThat(scale.place(0)).isLessThan(scale.place(0.1)).isPositive();
        assertThat(scale.place(Double.POSITIVE_INFINITY)).isGreaterThan(scale.place(10));
        assertThat(scale.place(-1)).isNaN();
        assertThat(PlotScale.of(LOGARITHMIC, DoubleStream.of(1, 2)).place(0)).isNaN();
    }

    @Test
    void everyNumberStandsAtItsPlace() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
            double high = low + random.nextDouble() * Math.pow(10, random.nextInt(8) - 4) + 1e-6;
            PlotScale scale = PlotScale.of(LINEAR.from(low, high), DoubleStream.empty());
            double factor = factor(scale);
            List<PlotTick> ticks = PlotTicks.of(scale, 5);
            assertThat(ticks).as("%s to %s", low, high).hasSizeBetween(1, 6);
            for (PlotTick tick : ticks) {
                double value = factor * Double.parseDouble(tick.label().replace('−', '-'));
                assertThat(scale.place(value)).isCloseTo(tick.place(), within(1e-6));
                assertThat(tick.place()).isBetween(-1e-6, 1 + 1e-6);
            }
        }
    }

    @Test
    void numbersThatWouldTouchAreLeftOut() {
        PlotScale scale = PlotScale.of(LINEAR.from(0, 1), DoubleStream.empty());
        for (double length : new double[] {10, 40, 80, 200, 1000}) {
            List<PlotTick> ticks = PlotTicks.fitting(scale, length, 5, label -> 20);
            for (int i = 1; i < ticks.size() && ticks.size() > 3; i++) {
                double apart = (ticks.get(i).place() - ticks.get(i - 1).place()) * length;
                assertThat(apart).isGreaterThanOrEqualTo(25 - 1e-9);
            }
        }
    }

    private static double factor(PlotScale scale) {
        String text = PlotTicks.factor(scale);
        if (text.isEmpty()) {
            return 1;
        }
        StringBuilder exponent = new StringBuilder();
        for (char c : text.substring(3).toCharArray()) {
            exponent.append(c == '⁻' ? '-' : (char) ('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
        }
        return Math.pow(10, Integer.parseInt(exponent.toString()));
    }

    private static List<String> labels(PlotAxis axis, int numbers) {
        return PlotTicks.of(PlotScale.of(axis, DoubleStream.empty()), numbers).stream()
                .map(PlotTick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
