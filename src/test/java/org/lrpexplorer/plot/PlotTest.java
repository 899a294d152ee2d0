package org.lrpexplorer.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final PlotAxis AXIS = PlotAxis.linear("x");

    @Test
    void pointsAndRangesThatCannotBeShownAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlotPoint.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PlotPoint.of(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotPoint(0, 1, 2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotPoint(0, 1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotRange(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotRange(0, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlotAxis.logarithmic("γ").from(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotReference("", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plot("", AXIS, AXIS, List.of(), List.of()));
    }

    @Test
    void infinityHasAPlaceOnLogarithmicAxesOnly() {
        List<PlotSeries> series =
                List.of(PlotSeries.of("", PlotColor.BLUE, List.of(PlotPoint.of(Double.POSITIVE_INFINITY, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> Plot.of("", AXIS, AXIS, series));
        Plot plot = Plot.of("", PlotAxis.logarithmic("γ"), AXIS, series);
        assertThat(plot.xScale().infinity()).isTrue();
    }

    @Test
    void aSharedAxisHasRoomForAllPanelsAndTheirBands() {
        PlotSeries low = PlotSeries.of("a", PlotColor.BLUE, List.of(new PlotPoint(0, 5, 4, 6)));
        PlotSeries high = PlotSeries.of("b", PlotColor.GREEN, List.of(PlotPoint.of(0, 9)));
        PlotSeries other = PlotSeries.of("c", PlotColor.GREEN, List.of(PlotPoint.of(0, 1000)));
        PlotPanel own = PlotPanel.of("", List.of(other)).withAxis(AXIS);
        Plot plot = new Plot(
                "",
                AXIS,
                AXIS,
                List.of(PlotPanel.of("", List.of(low)), PlotPanel.of("", List.of(high)), own),
                List.of());
        PlotScale scale = plot.yScale(plot.panels().get(0));
        assertThat(scale).isEqualTo(plot.yScale(plot.panels().get(1)));
        assertThat(scale.place(4)).isBetween(0.0, 1.0);
        assertThat(scale.place(9)).isBetween(0.5, 1.0);
        assertThat(scale.place(1000)).isGreaterThan(1);
        assertThat(plot.yScale(own).place(1000)).isEqualTo(0.5);
    }

    @Test
    void theLegendNamesWhatLooksAlikeOnce() {
        PlotSeries fused = PlotSeries.of("fused", PlotColor.BLUE, List.of());
        PlotPanel panel = PlotPanel.of("", List.of(fused, fused.dashed(), PlotSeries.of("", PlotColor.SKY, List.of())));
        Plot plot = new Plot("", AXIS, AXIS, List.of(panel, panel), List.of());
        assertThat(plot.legend()).containsExactly(fused, fused.dashed());
    }

    @Test
    void dataNearZeroAreShownFromZeroAndOthersAreNot() {
        assertThat(PlotScale.of(AXIS, DoubleStream.of(0.1, 1)).low()).isZero();
        assertThat(PlotScale.of(AXIS, DoubleStream.of(-1, -0.1)).high()).isZero();
        assertThat(PlotScale.of(AXIS, DoubleStream.of(100, 101)).low()).isBetween(99.0, 100.0);
        assertThat(PlotScale.of(AXIS, DoubleStream.of(3, 3)).place(3)).isEqualTo(0.5);
    }
}
