package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.network.OutputMeaning;

/** Measures where what they must yield is known beforehand. */
class ClosedFormsTest {

    private static final int PIXELS = TinyModel.SIZE.pixels();
    private static final TinyModel MODEL = new TinyModel(11);

    private static double value(String notation, String quantity, MeasuredImage image, MeasuredMap map) {
        MapMeasure measure = parse(notation);
        List<String> ids = measure.quantities().stream().map(Quantity::id).toList();
        return measure.on(image).of(map).get(ids.indexOf(quantity)).orElseThrow();
    }

    private static MapMeasure parse(String notation) {
        return (MapMeasure) Measures.parse(notation);
    }

    @Test
    void theLogitOfALinearModelFallsByTheRelevanceOfEachFlippedPixel() {
        float[] input = TinyModel.randomInput(12);
        InputRange range = new InputRange(List.of(0f, 0f), List.of(1f, 1f), List.of(0f, 0f));
        MeasuredImage image =
                new MeasuredImage(input, TinyModel.SIZE, range, 1, MODEL.forward(8), Optional.empty(), 12);
        float[] relevance = MODEL.relevance(input, 1);

        FlippingCurves curves = new PixelFlipping(Fill.MEAN, ClassOutput.LOGIT, PIXELS)
                .curves(image)
                .apply(MeasuredMap.of(relevance));

        List<Double> sorted = new ArrayList<>();
        for (float each : relevance) {
            sorted.add((double) each);
        }
        double logit = sorted.stream().mapToDouble(d -> d).sum();
        sorted.sort(Comparator.reverseOrder());
        double left = logit;
        double srg = 0;
        for (int k = 0; k <= PIXELS; k++) {
            assertThat(curves.morf().values().get(k)).isCloseTo(left, within(1e-5));
            assertThat(curves.morf().fractions().get(k)).isCloseTo((double) k / PIXELS, within(1e-12));
            if (k < PIXELS) {
                left -= sorted.get(k);
                srg += sorted.get(k) * (PIXELS - 2 * k - 1.0) / PIXELS;
            }
        }
        assertThat(curves.srg()).isCloseTo(srg, within(1e-5));
        assertThat(curves.srg()).isPositive();
    }

    @Test
    void whatALinearModelLosesIsTheRelevanceOfWhatIsHidden() {
        float[] input = TinyModel.randomInput(19);
        InputRange range = new InputRange(List.of(0f, 0f), List.of(1f, 1f), List.of(0f, 0f));
        MeasuredImage image =
                new MeasuredImage(input, TinyModel.SIZE, range, 1, MODEL.forward(8), Optional.empty(), 19);
        float[] relevance = MODEL.relevance(input, 1);
        float[] opposite = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            opposite[i] = 3 - 2 * relevance[i];
        }

        assertThat(value("faithfulness-correlation:mean,logit", "correlation", image, MeasuredMap.of(relevance)))
                .isCloseTo(1, within(1e-5));
        assertThat(value("faithfulness-correlation:mean,logit", "correlation", image, MeasuredMap.of(opposite)))
                .isCloseTo(-1, within(1e-5));
    }

    /** One logit, so that a softmax would be 1 whatever happens. */
    @ParameterizedTest
    @EnumSource(OutputMeaning.class)
    void theProbabilityIsWhatTheOutputsMean(OutputMeaning meaning) {
        ForwardBatches network = new ForwardBatches(
                inputs -> inputs.stream()
                        .map(input -> new float[] {0.5f * input[0]})
                        .toList(),
                4,
                () -> {});
        float[] input = new float[TinyModel.SIZE.values()];
        Arrays.fill(input, 1);
        InputRange range = new InputRange(List.of(0f, 0f), List.of(1f, 1f), List.of(0f, 0f));
        MeasuredImage image = new MeasuredImage(input, TinyModel.SIZE, range, 0, network, meaning, Optional.empty(), 1);

        FlippingCurve curve = new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 3)
                .curves(image, List.of(MeasuredMap.of(new float[PIXELS])))
                .get(0)
                .morf();

        double before = curve.values().get(0);
        double after = curve.values().get(curve.values().size() - 1);
        switch (meaning) {
            case SOFTMAX -> assertThat(List.of(before, after)).containsExactly(1.0, 1.0);
            case SIGMOID -> {
                assertThat(before).isCloseTo(1 / (1 + Math.exp(-0.5)), within(1e-12));
                assertThat(after).isEqualTo(0.5);
            }
            case PROBABILITY, NONE -> assertThat(List.of(before, after)).containsExactly(0.5, 0.0);
        }
    }

    @Test
    void oneInformativePixelDecidesTheCurves() {
        int informative = 17;
        ForwardBatches network = new ForwardBatches(
                inputs -> inputs.stream()
                        .map(input -> new float[] {input[informative] > 0 ? 3f : 0f, 0f})
                        .toList(),
                16,
                () -> {});
        float[] input = new float[TinyModel.SIZE.values()];
        Arrays.fill(input, 1);
        InputRange range = new InputRange(List.of(0f, 0f), List.of(1f, 1f), List.of(0f, 0f));
        MeasuredImage image =
                new MeasuredImage(input, TinyModel.SIZE, range, 0, network, Optional.of(TinyModel.corner()), 1);
        float[] map = new float[PIXELS];
        map[informative] = 1;
        double seen = 1 / (1 + Math.exp(-3));
        double hidden = 0.5;

        FlippingCurves curves = new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 100)
                .curves(image)
                .apply(MeasuredMap.of(map));

        assertThat(curves.srg()).isCloseTo((seen - hidden) * (PIXELS - 1) / PIXELS, within(1e-6));
        assertThat(curves.abpc()).isCloseTo((seen - hidden) * (PIXELS - 1) / (PIXELS + 1), within(1e-6));
        assertThat(curves.morf().meanDrop()).isCloseTo((seen - hidden) * PIXELS / (PIXELS + 1), within(1e-6));
        assertThat(value("sparseness", "gini", image, MeasuredMap.of(map)))
                .isCloseTo((PIXELS - 1.0) / PIXELS, within(1e-12));
        assertThat(value("entropy", "entropy", image, MeasuredMap.of(map))).isZero();
        assertThat(value("pointing-game", "hit", image, MeasuredMap.of(map)))
                .isEqualTo(TinyModel.corner().object().get(informative) ? 1 : 0);
        MeasuredMap explained = new MeasuredMap(map, Optional.of(MODEL.source()));
        assertThat(value("balance", "conservation", image, explained)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value("balance", "cancellation", image, explained)).isEqualTo(1);
    }

    @Test
    void evenRelevanceIsChance() {
        MeasuredImage image = MODEL.image(13, 64);
        float[] even = new float[PIXELS];
        Arrays.fill(even, 0.5f);
        MeasuredMap map = MeasuredMap.of(even);
        double chance = (double) TinyModel.corner().area() / PIXELS;

        assertThat(value("mass-accuracy", "accuracy", image, map)).isCloseTo(chance, within(1e-12));
        assertThat(value("mass-accuracy", "chance", image, map)).isCloseTo(chance, within(1e-12));
        assertThat(value("attribution-localisation", "localisation", image, map))
                .isCloseTo(1, within(1e-12));
        assertThat(value("sparseness", "gini", image, map)).isCloseTo(0, within(1e-12));
        assertThat(value("entropy", "entropy", image, map)).isCloseTo(Math.log(PIXELS), within(1e-12));
        assertThat(value("pixel-flipping", "srg", image, map)).isZero();
        assertThat(value("pixel-flipping", "mrg", image, map)).isZero();
        assertThat(parse("pointing-game").on(image).of(map).get(0)).isEmpty();
    }

    @Test
    void allRelevanceOnTheObjectIsPerfect() {
        MeasuredImage image = MODEL.image(14, 64);
        float[] object = new float[PIXELS];
        TinyModel.corner().object().stream().forEach(i -> object[i] = 1 + i);
        object[0] = -5;
        MeasuredMap map = MeasuredMap.of(object);

        assertThat(value("mass-accuracy", "accuracy", image, map)).isEqualTo(1);
        assertThat(value("mass-accuracy:absolute", "accuracy", image, map)).isLessThan(1);
        assertThat(value("rank-accuracy", "accuracy", image, map)).isEqualTo(1);
        assertThat(value("pointing-game", "hit", image, map)).isEqualTo(1);
    }

    @Test
    void randomRelevanceGainsNothing() {
        double chance = (double) TinyModel.corner().area() / PIXELS;

        assertThatMeanOf("pixel-flipping", "srg", 0);
        assertThatMeanOf("region-perturbation:mean", "srg", 0);
        assertThatMeanOf("pixel-flipping:noise", "mrg", 0);
        assertThatMeanOf("rank-accuracy", "accuracy", chance);
        assertThatMeanOf("mass-accuracy:absolute", "accuracy", chance);
        assertThatMeanOf("pointing-game", "hit", chance);
        assertThatMeanOf("faithfulness-correlation", "correlation", 0);
    }

    /** Within three standard errors over 400 seeds. */
    private static void assertThatMeanOf(String notation, String quantity, double expected) {
        MapMeasure measure = parse(notation);
        ToDoubleFunction<MeasuredImage> random =
                image -> value(notation, quantity, image, Baseline.RANDOM.map(image, measure));
        List<Double> values = LongStream.range(0, 400)
                .mapToObj(seed -> random.applyAsDouble(MODEL.image(seed, 64)))
                .collect(Collectors.toList());
        double mean = values.stream().mapToDouble(d -> d).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        double error = Math.sqrt(squares / (values.size() - 1) / values.size());

        assertThat(mean).as(notation + " " + quantity).isCloseTo(expected, within(3 * error));
    }

    @Test
    void brightestPixelsAreThoseThatFillingChangesMost() {
        MeasuredImage image = MODEL.image(15, 64);
        float[] filled = Fill.BLUR.apply(image);

        MeasuredMap map = Baseline.BRIGHTEST.map(image, parse("pixel-flipping:blur"));

        assertThat(IntStream.range(0, PIXELS)).allSatisfy(i -> assertThat(map.at(i))
                .isCloseTo(
                        Math.abs(image.input()[i] - filled[i])
                                + Math.abs(image.input()[PIXELS + i] - filled[PIXELS + i]),
                        within(1e-6f)));
    }

    @Test
    void theMapsOfALinearModelMoveInStepWithItsInput() {
        MeasuredImage image = MODEL.image(16, 64);
        RelevanceSource constant = (inputs, target) -> inputs.stream()
                .map(input -> MODEL.weights[0].clone())
                .map(w -> Arrays.copyOf(w, PIXELS))
                .toList();
        MeasuredMap map = new MeasuredMap(Arrays.copyOf(MODEL.weights[0], PIXELS), Optional.of(constant));

        assertThat(value("sensitivity", "average", image, map)).isZero();
        assertThat(value("sensitivity", "maximum", image, map)).isZero();
        assertThat(value("random-logit", "ssim", image, map)).isCloseTo(1, within(1e-12));
    }

    @Test
    void fillsAreWhatTheyAreCalled() {
        MeasuredImage image = MODEL.image(17, 64);
        float[] noise = Fill.NOISE.apply(image);

        assertThat(Fill.BLACK.apply(image)).startsWith(-1f, -1f).endsWith(-2f);
        assertThat(Fill.MEAN.apply(image)).startsWith(0.25f).endsWith(-0.5f);
        assertThat(noise).isEqualTo(Fill.NOISE.apply(image)).isNotEqualTo(Fill.NOISE.apply(MODEL.image(18, 64)));
        for (int i = 0; i < noise.length; i++) {
            assertThat(noise[i]).isBetween(i < PIXELS ? -1f : -2f, i < PIXELS ? 2f : 1f);
        }
    }
}
