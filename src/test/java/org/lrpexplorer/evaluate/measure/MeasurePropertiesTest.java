package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for the measures of any map. */
class MeasurePropertiesTest {

    private static final int PIXELS = 30;
    private static final TinyModel MODEL = new TinyModel(21);

    private static FlippingCurves curves(MeasuredImage image, List<Float> map) {
        return new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 12)
                .curves(image)
                .apply(mapOf(map));
    }

    private static MeasuredMap mapOf(List<Float> values) {
        float[] map = new float[values.size()];
        for (int i = 0; i < map.length; i++) {
            map[i] = values.get(i);
        }
        return MeasuredMap.of(map);
    }

    @Property(tries = 100)
    void theSymmetricGainIsTheGainOfBothSidesAndAtMostOne(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @Size(PIXELS) List<@FloatRange(min = -3, max = 3) Float> map) {
        FlippingCurves curves = curves(MODEL.image(seed, 64), map);
        List<OptionalDouble> values = curves.values();

        assertThat(values.get(1).orElseThrow() + values.get(2).orElseThrow()).isCloseTo(curves.srg(), within(1e-12));
        assertThat(curves.srg()).isBetween(-1.0, 1.0);
        assertThat(List.of(curves.morf(), curves.lerf(), curves.random())).allSatisfy(curve -> {
            assertThat(curve.fractions()).startsWith(0.0).endsWith(1.0).isSorted();
            assertThat(curve.values().get(0)).isEqualTo(curves.morf().values().get(0));
            assertThat(curve.values().get(curve.values().size() - 1))
                    .isEqualTo(curves.morf().values().get(curve.values().size() - 1));
        });
    }

    @Property(tries = 100)
    void theOppositeMapHasTheOppositeGain(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @Size(PIXELS) List<@FloatRange(min = -3, max = 3) Float> map) {
        MeasuredImage image = MODEL.image(seed, 64);
        List<Float> opposite = map.stream().map(r -> -r).toList();

        assertThat(curves(image, opposite).srg()).isEqualTo(-curves(image, map).srg());
    }

    @Property(tries = 50)
    void onlyTheOrderOfRelevanceCountsForFlippingAndRanks(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @Size(PIXELS) List<@FloatRange(min = -3, max = 3) Float> map) {
        MeasuredImage image = MODEL.image(seed, 64);
        List<Float> steeper = map.stream().map(r -> 4 * r).toList();

        assertThat(curves(image, steeper)).isEqualTo(curves(image, map));
        Scorer ranks = new RankAccuracy().on(image);
        assertThat(ranks.of(mapOf(steeper))).isEqualTo(ranks.of(mapOf(map)));
    }

    @Property(tries = 100)
    void sharesStayWithinTheirRange(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @Size(PIXELS) List<@FloatRange(min = -3e38f, max = 3e38f) Float> map) {
        MeasuredImage image = MODEL.image(seed, 64);
        for (String measure : List.of("mass-accuracy", "mass-accuracy:absolute", "rank-accuracy", "sparseness")) {
            OptionalDouble value = ((MapMeasure) Measures.parse(measure))
                    .on(image)
                    .of(mapOf(map))
                    .get(0);
            assertThat(value.orElse(0)).as(measure).isBetween(-1e-12, 1 + 1e-12);
        }
        OptionalDouble entropy = new RelevanceEntropy().on(image).of(mapOf(map)).get(0);
        assertThat(entropy.orElse(0)).isBetween(-1e-12, Math.log(PIXELS) + 1e-12);
    }
}
