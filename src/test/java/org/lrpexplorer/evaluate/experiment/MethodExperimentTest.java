package org.lrpexplorer.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.measure.Baseline;
import org.lrpexplorer.evaluate.measure.ComplexityRise;
import org.lrpexplorer.evaluate.measure.ExplanationMethod;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.LayerAgreement;
import org.lrpexplorer.evaluate.measure.LayerValues;
import org.lrpexplorer.evaluate.measure.MethodMeasure;
import org.lrpexplorer.evaluate.measure.ParameterRandomisation;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.IndexSet;

/** Measures of methods and of raw against fused, in experiments on a network that was trained. */
class MethodExperimentTest {

    private static final Experiment EXPERIMENT = ExperimentFile.ofText("""
            { "images": { "count": 5, "seed": 3 }, "treatments": ["absz", "fused"], "composites": ["EpsilonPlus"],
              "measures": ["layer-agreement:20", "mprt", "sparseness", "emprt"], "seed": 4 }
            """);

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);
    private static final OpenDataset DIGITS = Fitting.of(NETWORK, OpenDataset.read(Path.of("datasets/digits"), 1));
    private static final ImageSize SIZE = new ImageSize(1, 28, 28);
    private static final int RAW = 0;
    private static final int FUSED = 1;
    private static final int AGREEMENT = 5;

    private static List<ImageResult> outcomes(IndexSet images) {
        List<ImageResult> outcomes = new ArrayList<>();
        ExperimentRun.of(EXPERIMENT, NETWORK, DIGITS)
                .measure(
                        images,
                        (outcome, done, total) -> outcomes.add((ImageResult) outcome),
                        new PauseSwitch(),
                        new CancellationToken());
        return outcomes;
    }

    private static IndexSet images() {
        return EXPERIMENT.images().in(DIGITS.dataset());
    }

    private static float[] input(int image) {
        return DIGITS.preprocessing()
                .orElseThrow()
                .apply(DIGITS.dataset().sample(image).image());
    }

    private static ExplanationMethod method(int row) {
        Composite composite = Composites.epsilonPlus();
        return row == RAW
                ? ExplanationMethod.raw(
                        Request.of(composite.withBatchNorm(BatchNormTreatment.ABSZ)),
                        Precision.suitedTo(NETWORK.raw()),
                        SIZE,
                        () -> {})
                : ExplanationMethod.fused(Request.of(composite), Precision.suitedTo(NETWORK.raw()), SIZE, () -> {});
    }

    private static List<OptionalDouble> values(ImageResult result, int row, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(column -> result.value(row, column))
                .toList();
    }

    private static float[] floats(List<OptionalDouble> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values.get(i).orElse(Double.NaN);
        }
        return floats;
    }

    @Test
    void methodsHaveTheValuesOfEachImageAloneAndBaselinesNone() {
        for (ImageResult result : outcomes(images())) {
            List<float[]> input = List.of(input(result.image()));
            List<Integer> target = List.of(result.target());
            for (int row : List.of(RAW, FUSED)) {
                MethodMeasure.Score similarity = new ParameterRandomisation()
                        .of(NETWORK.raw(), method(row), input, target, EXPERIMENT.seed())
                        .get(0);
                MethodMeasure.Score rise = new ComplexityRise()
                        .of(NETWORK.raw(), method(row), input, target, EXPERIMENT.seed())
                        .get(0);

                assertThat(values(result, row, AGREEMENT, AGREEMENT + 2)).isEqualTo(similarity.values());
                assertThat(values(result, row, AGREEMENT + 3, AGREEMENT + 4)).isEqualTo(rise.values());
                ImageCurves curves = result.curves().get(1);
                assertThat(curves.steps())
                        .isEqualTo(similarity.steps().stream()
                                .map(LayerValues::layer)
                                .toList());
                assertThat(curves.of(0, row))
                        .isEqualTo(floats(similarity.steps().stream()
                                .map(step -> step.values().get(0))
                                .toList()));
            }
            assertThat(values(result, 2, AGREEMENT, AGREEMENT + 2)).containsOnly(OptionalDouble.empty());
            assertThat(result.curves().get(1).of(0, 3)).isEmpty();
        }
    }

    @Test
    void rawAgainstFusedStandsAtTheRawMethodLayerByLayer() {
        ComparingAttributor both = new ComparingAttributor(NETWORK.raw(), NETWORK.fused());
        for (ImageResult result : outcomes(images())) {
            Request request = Request.of(Composites.epsilonPlus().withBatchNorm(BatchNormTreatment.ABSZ))
                    .withTarget(Target.ofClass(result.target()))
                    .withDetail(Detail.MAPS);
            List<LayerValues> layers = new LayerAgreement(20)
                    .of(both.explain(List.of(input(result.image())), request, RunControl.none())
                            .get(0));

            ImageCurves curves = result.curves().get(0);
            assertThat(curves.steps())
                    .hasSizeGreaterThan(3)
                    .isEqualTo(layers.stream().map(LayerValues::layer).toList());
            for (int quantity = 0; quantity < AGREEMENT; quantity++) {
                int place = quantity;
                assertThat(curves.of(quantity, RAW))
                        .isEqualTo(floats(layers.stream()
                                .map(layer -> layer.values().get(place))
                                .toList()));
                assertThat(curves.of(quantity, FUSED)).isEmpty();
            }
            assertThat(values(result, RAW, 0, AGREEMENT))
                    .as("at the input")
                    .isEqualTo(layers.get(0).values());
            assertThat(values(result, FUSED, 0, AGREEMENT)).containsOnly(OptionalDouble.empty());
        }
    }

    @Test
    void anImageHasTheSameBitsWhicheverOthersAreMeasured() {
        IndexSet images = images();
        List<ImageResult> parts = new ArrayList<>(outcomes(images.between(0, 2)));
        parts.addAll(outcomes(images.between(2, 5)));

        assertThat(parts).isEqualTo(outcomes(images));
    }

    @Test
    void meanCurvesLeaveOutStepsWithoutAValue() {
        ResultsCollector collector = new ResultsCollector(EXPERIMENT);
        List<ImageResult> outcomes = outcomes(images());
        outcomes.forEach(collector::add);
        Map<EvaluatedMethod, MethodCurves> curves = new HashMap<>();
        collector.results().curves().stream()
                .filter(each -> each.measure() instanceof ParameterRandomisation)
                .forEach(each -> curves.put(each.method(), each));

        MethodCurves raw = curves.get(EXPERIMENT.methods().get(RAW));
        MeanCurve.Point last = raw.curves().get(0).points().get(raw.steps().size() - 1);
        double mean = outcomes.stream()
                .mapToDouble(image -> image.value(RAW, AGREEMENT + 1).orElseThrow())
                .average()
                .orElseThrow();
        assertThat(last.count()).isEqualTo(5);
        assertThat(last.mean()).isCloseTo(mean, within(1e-6));
        assertThat(curves.get(new BaselineMethod(Baseline.RANDOM))
                        .curves()
                        .get(0)
                        .count())
                .isZero();

        CurveSum sum = new CurveSum();
        sum.add(new float[] {1, Float.NaN, Float.NaN});
        sum.add(new float[] {3, 5, Float.NaN});
        assertThat(sum.mean().points())
                .containsExactly(
                        new MeanCurve.Point(2, 2, 1),
                        new MeanCurve.Point(1, 5, 0),
                        new MeanCurve.Point(0, Double.NaN, 0));
    }
}
