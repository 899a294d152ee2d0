package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OwnScalesTest {

    private static final Heatmap ONE = map(1, -0.5f);
    private static final Heatmap FOUR_PERCENT = map(0.04f, 0.01f);
    private static final Heatmap SIX_PERCENT = map(-0.06f, 0.01f);
    private static final Heatmap ZERO = map(0, 0);

    @Test
    void aPairWhoseOneMapWouldBeInvisibleHasOwnScales() {
        assertThat(limits(Scaling.DEFAULT, ONE, FOUR_PERCENT)).containsExactly(1.0, (double) 0.04f);
        assertThat(limits(Scaling.DEFAULT, FOUR_PERCENT, ONE)).containsExactly((double) 0.04f, 1.0);
    }

    @Test
    void aPairThatCanBeSeenOnOneScaleSharesIt() {
        assertThat(limits(Scaling.DEFAULT, ONE, SIX_PERCENT)).containsExactly(1.0, 1.0);
    }

    @Test
    void aMapThatIsZeroEverywhereNeedsNoScaleOfItsOwn() {
        assertThat(limits(Scaling.DEFAULT, ONE, ZERO)).containsExactly(1.0, 1.0);
        assertThat(ownScales(Scaling.DEFAULT, List.of(List.of(ZERO, ZERO))).describe())
                .isEmpty();
    }

    @Test
    void otherScopesAreAsChosen() {
        assertThat(limits(Scaling.of(ScaleScope.ALL), ONE, FOUR_PERCENT)).containsExactly(1.0, 1.0);
        assertThat(ownScales(Scaling.of(ScaleScope.TILE), List.of(List.of(ONE, FOUR_PERCENT)))
                        .describe())
                .isEmpty();
    }

    @Test
    void oneLineNamesTheLargestRatioAndTheColumns() {
        List<List<Heatmap>> columns =
                List.of(List.of(map(12_345), ONE), List.of(ONE, SIX_PERCENT), List.of(ONE, FOUR_PERCENT));
        assertThat(ownScales(Scaling.DEFAULT, columns).describe())
                .contains("raw is up to 12,000 × larger than fused: own scales in 2 of 3 columns");
    }

    @Test
    void ratiosInBothDirectionsAreBothNamed() {
        List<List<Heatmap>> columns = List.of(List.of(map(1e9f), ONE), List.of(FOUR_PERCENT, ONE));
        assertThat(ownScales(Scaling.DEFAULT, columns).describe())
                .contains("raw is up to 1.0e9 × larger than fused, fused is up to 25 × larger than raw:"
                        + " own scales in 2 of 2 columns");
    }

    @Property
    void everyMapThatIsNotZeroReachesAnEndOrATwentiethOfItsScale(
            @ForAll @Size(min = 1, max = 20) List<@FloatRange(min = -1e6f, max = 1e6f) Float> raw,
            @ForAll @Size(min = 1, max = 20) List<@FloatRange(min = -1, max = 1) Float> fused,
            @ForAll @DoubleRange(min = 50, max = 100) double percentile) {
        List<Heatmap> pair = List.of(map(floats(raw)), map(floats(fused)));
        Scaling scaling = new Scaling(ScaleScope.PAIR, percentile, 0, ScaleCurve.LINEAR);
        List<ColorScale> scales = scaling.scales(List.of(pair)).get(0);
        for (int i = 0; i < 2; i++) {
            assertThat(pair.get(i).maxAbs())
                    .isIn(
                            0.0,
                            Math.max(
                                    pair.get(i).maxAbs(), 0.0499 * scales.get(i).limit()));
        }
        assertThat(scales.get(0).equals(scales.get(1)) || OwnScales.areOwn(ScaleScope.PAIR, scales))
                .isTrue();
    }

    private static OwnScales ownScales(Scaling scaling, List<List<Heatmap>> columns) {
        return OwnScales.of(scaling.scope(), scaling.scales(columns));
    }

    private static List<Double> limits(Scaling scaling, Heatmap raw, Heatmap fused) {
        return scaling.scales(List.of(List.of(raw, fused))).get(0).stream()
                .map(ColorScale::limit)
                .toList();
    }

    private static float[] floats(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private static Heatmap map(float... values) {
        return new Heatmap("map", values.length, 1, values);
    }
}
