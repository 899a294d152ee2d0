package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.problem.CancellationToken;

/** Measures on a network that was trained, by the fast engine. */
class RealNetworkTest {

    private static final ImageSize SIZE = new ImageSize(1, 28, 28);

    private final LoadedModel model = ModelReaders.read(Path.of("assets/networks/mnist-conv-bn.onnx"));
    private final Attributor fast = new Attributor(Precision.SINGLE.fuse(model.network()), Precision.SINGLE);
    private final Preprocessing steps = new Preprocessing(
            1,
            28,
            28,
            Fit.EXACT,
            0,
            1,
            model.card().input().mean(),
            model.card().input().std());
    private final InputRange range = InputRange.of(steps, List.of());
    private final Dataset digits = DatasetReaders.open(Path.of("datasets/digits"));

    private MeasuredImage image(int index, ForwardBatches network) {
        return new MeasuredImage(
                steps.apply(digits.sample(index).image()),
                SIZE,
                range,
                digits.label(index),
                network,
                model.meaning(),
                digits.mask(index).map(steps::fitted),
                index);
    }

    private MeasuredImage image(int index) {
        return image(index, ForwardBatches.of(fast, new CancellationToken()));
    }

    private List<MeasuredMap> maps(MeasuredImage image) {
        Request request = Request.of(Composites.epsilonPlus());
        RelevanceSource fused = RelevanceSource.of(fast, request, SIZE, () -> {});
        RelevanceSource raw =
                RelevanceSource.of(new Attributor(model.network(), Precision.SINGLE), request, SIZE, () -> {});
        MapMeasure flipping = new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 50);
        return List.of(
                map(fused, image),
                map(raw, image),
                Baseline.RANDOM.map(image, flipping),
                Baseline.BRIGHTEST.map(image, flipping));
    }

    private static MeasuredMap map(RelevanceSource source, MeasuredImage image) {
        return new MeasuredMap(
                source.relevance(List.of(image.input()), image.target()).get(0), Optional.of(source));
    }

    private double probability(float[] input, int target) {
        float[] logits = fast.outputs(List.of(input)).get(0);
        double sum =
                IntStream.range(0, 10).mapToDouble(i -> Math.exp(logits[i])).sum();
        return Math.exp(logits[target]) / sum;
    }

    @Test
    void theCurvesOfAllMapsRunFromTheImageToTheFill() {
        MeasuredImage image = image(0);
        for (Fill fill : Fill.values()) {
            List<FlippingCurves> curves =
                    new PixelFlipping(fill, ClassOutput.PROBABILITY, 50).curves(image, maps(image));

            double start = probability(image.input(), image.target());
            double end = probability(fill.apply(image), image.target());
            assertThat(start).isGreaterThan(0.9);
            for (FlippingCurves of : curves) {
                for (FlippingCurve curve : List.of(of.morf(), of.lerf(), of.random())) {
                    assertThat(curve.fractions()).hasSize(50).startsWith(0.0).endsWith(1.0);
                    assertThat(curve.values().get(0)).isCloseTo(start, within(1e-12));
                    assertThat(curve.values().get(49)).isCloseTo(end, within(1e-12));
                }
                assertThat(of.random()).isEqualTo(curves.get(0).random());
            }
        }
    }

    @Test
    void relevanceIsBetterThanChanceAndRandomMapsAreNot() {
        double fused = 0;
        double random = 0;
        for (int i = 0; i < 12; i++) {
            MeasuredImage image = image(i);
            List<FlippingCurves> curves =
                    new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 20).curves(image, maps(image));
            fused += curves.get(0).srg() / 12;
            random += curves.get(2).srg() / 12;
        }

        assertThat(fused).isGreaterThan(0.3);
        assertThat(random).isBetween(-0.1, 0.1);
    }

    @Test
    void batchesChangeNoBit() {
        for (MapMeasure measure : List.of(
                new PixelFlipping(Fill.NOISE, ClassOutput.PROBABILITY, 13),
                new InsertionDeletion(ClassOutput.LOGIT, 7),
                new FaithfulnessCorrelation(Fill.BLACK, ClassOutput.PROBABILITY, 37))) {
            MeasuredImage image = image(3);
            List<MeasuredMap> maps = maps(image);

            assertThat(measure.on(image(3, new ForwardBatches(fast::outputs, 5, () -> {})))
                            .of(maps))
                    .isEqualTo(measure.on(image).of(maps));
        }
    }

    @Test
    void fillsAreInTheSpaceOfTheNetworksInputs() {
        MeasuredImage image = image(1);
        float[] black = steps.apply(new PixelImage(28, 28, 1, new byte[784]));

        assertThat(Fill.BLACK.apply(image)).isEqualTo(black);
        assertThat(Fill.MEAN.apply(image)).containsOnly(0);
        assertThat(Arrays.equals(Fill.NOISE.apply(image), black)).isFalse();
        for (float value : Fill.NOISE.apply(image)) {
            assertThat(value).isBetween(black[0], steps.value(0, 255));
        }
        for (float value : Fill.BLUR.apply(image)) {
            assertThat(value).isBetween(black[0] - 1e-5f, steps.value(0, 255) + 1e-5f);
        }
    }

    /** No map stays what it was, whichever layers are lost. */
    @Test
    void parameterRandomisationRunsThroughAllLayersRawAndFused() {
        List<float[]> inputs =
                IntStream.range(0, 3).mapToObj(i -> image(i).input()).toList();
        List<Integer> targets = IntStream.range(0, 3).mapToObj(digits::label).toList();
        Request request = Request.of(Composites.epsilonPlus());
        for (ExplanationMethod method : List.of(
                ExplanationMethod.raw(request, Precision.SINGLE, SIZE, () -> {}),
                ExplanationMethod.fused(request, Precision.SINGLE, SIZE, () -> {}))) {
            List<MethodMeasure.Score> scores =
                    new ParameterRandomisation().of(model.network(), method, inputs, targets, 1);

            assertThat(scores).hasSize(3).allSatisfy(score -> assertThat(score.steps())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(step ->
                            assertThat(step.values().get(0).orElseThrow()).isBetween(-1.0, 0.999)));
        }
    }
}
