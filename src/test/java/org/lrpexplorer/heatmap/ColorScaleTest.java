package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorScaleTest {

    private static final Heatmap WEAK = row("weak", 0.5f, -1, 0, 0.25f);
    private static final Heatmap STRONG = row("strong", 2, -4, 0, 1);
    private static final Heatmap ZERO = row("zero", 0, 0, 0, 0);

    @Test
    void isSymmetricAroundExactlyZero() {
        ColorScale scale = ColorScale.of(STRONG);
        assertThat(scale.limit()).isEqualTo(4);
        assertThat(scale.position(0)).isEqualTo(0);
        assertThat(scale.position(-4)).isEqualTo(-1);
        assertThat(scale.position(4)).isEqualTo(1);
        for (double value = 0; value < 6; value += 0.37) {
            assertThat(scale.position(-value)).isCloseTo(-scale.position(value), within(0.0));
        }
    }

    @Test
    void aLogarithmicScaleKeepsZeroTheEndsAndTheOrderAndTellsFourDecadesApart() {
        ColorScale scale = new ColorScale(20, 20).with(ScaleCurve.SIGNED_LOG);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.position(20)).isEqualTo(1);
        assertThat(scale.position(-20)).isEqualTo(-1);
        double before = 0;
        for (int decade = -4; decade <= 0; decade++) {
            double at = scale.position(20 * Math.pow(10, decade));
            assertThat(at - before).isGreaterThan(0.07);
            assertThat(scale.position(-20 * Math.pow(10, decade))).isEqualTo(-at);
            before = at;
        }
        assertThat(scale.powers())
                .extracting(ColorScale.Tick::label)
                .containsExactly("−1e1", "−1e0", "−1e−1", "−1e−2", "1e−2", "1e−1", "1e0", "1e1");
        assertThat(scale.powers().get(7).position()).isEqualTo(scale.position(10));
        assertThat(new ColorScale(20, 20).powers()).isEmpty();
        assertThat(new ColorScale(0, 0, ScaleCurve.SIGNED_LOG).position(0)).isZero();
    }

    @Test
    void theCaptionNamesTheLogarithm() {
        assertThat(Scaling.DEFAULT.with(ScaleCurve.SIGNED_LOG).describe()).contains("4 decades");
    }

    @Test
    void relevanceThatIsAllZeroIsNeutralAndPrintsOneZero() {
        ColorScale scale = ColorScale.of(ZERO);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.ticks()).containsExactly(new ColorScale.Tick(0, "0"));
    }

    @Test
    void theLimitOfNonFiniteRelevanceIsFinite() {
        assertThat(ColorScale.of(row("bad", Float.NaN, 3, Float.NEGATIVE_INFINITY)))
                .isEqualTo(new ColorScale(3, 3));
    }

    @Test
    void percentilesInterpolateBetweenRanksOfTheAbsoluteValues() {
        ColorScale scale = ColorScale.atPercentile(List.of(row("m", 1, -2, 3, -4, 5)), 90);
        assertThat(scale.limit()).isCloseTo(4.6, within(1e-12));
        assertThat(scale.clips()).isTrue();
        assertThat(scale.position(5)).isEqualTo(1);
        assertThat(scale.ticks()).extracting(ColorScale.Tick::label).containsExactly("≤ −4.60", "0", "≥ +4.60");
    }

    @Test
    void aSparseMapIsNotClippedToNothing() {
        float[] values = new float[400];
        values[7] = 3;
        Heatmap sparse = new Heatmap("sparse", 20, 20, values);
        assertThat(ColorScale.atPercentile(List.of(sparse), 99)).isEqualTo(new ColorScale(3, 3));
    }

    @Test
    void rawAndFusedOfOneLayerShareAScaleByDefault() {
        List<List<ColorScale>> scales = Scaling.DEFAULT.scales(List.of(List.of(WEAK, STRONG), List.of(WEAK, ZERO)));
        assertThat(limits(scales)).containsExactly(List.of(4.0, 4.0), List.of(1.0, 1.0));
    }

    @Test
    void tilesMayHaveTheirOwnScaleOrAllShareOne() {
        List<List<Heatmap>> columns = List.of(List.of(WEAK, STRONG), List.of(WEAK, ZERO));
        assertThat(limits(Scaling.of(ScaleScope.TILE).scales(columns)))
                .containsExactly(List.of(1.0, 4.0), List.of(1.0, 0.0));
        assertThat(limits(Scaling.of(ScaleScope.ALL).scales(columns)))
                .containsExactly(List.of(4.0, 4.0), List.of(4.0, 4.0));
    }

    @Test
    void aFixedLimitHoldsForAllAndSaysWhenItClips() {
        List<List<ColorScale>> scales = Scaling.fixed(2).scales(List.of(List.of(WEAK, STRONG), List.of(WEAK)));
        assertThat(limits(scales)).containsExactly(List.of(2.0, 2.0), List.of(2.0));
        assertThat(scales.get(1).get(0).clips()).isTrue();
        assertThat(Scaling.fixed(2).describe()).isEqualTo("symmetric, fixed for all tiles at ±2.00");
    }

    @ParameterizedTest
    @EnumSource(
            value = ScaleScope.class,
            names = {"TILE", "PAIR", "ALL"})
    void aTableWithoutHeatmapsHasNoScales(ScaleScope scope) {
        assertThat(Scaling.of(scope).scales(List.of())).isEmpty();
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThatThrownBy(() -> new ColorScale(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scaling.fixed(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaling(ScaleScope.PAIR, 0, 0, ScaleCurve.LINEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Double>> limits(List<List<ColorScale>> scales) {
        return scales.stream()
                .map(column -> column.stream().map(ColorScale::limit).toList())
                .toList();
    }

    private static Heatmap row(String label, float... values) {
        return new Heatmap(label, values.length, 1, values);
    }
}
