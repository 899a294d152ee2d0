package org.lrpexplorer.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.IndexSet;

class ExperimentRunTest {

    private static final Experiment EXPERIMENT = ExperimentFile.ofText("""
            { "images": { "count": 12 }, "target": "true", "treatments": ["pass", "fused"], "composites": ["EpsilonPlus"],
              "measures": ["pixel-flipping:7", "mass-accuracy", "balance"] }
            """);

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);
    private static final OpenDataset DIGITS = Fitting.of(NETWORK, OpenDataset.read(Path.of("datasets/digits"), 1));

    private static List<ImageOutcome> outcomes(IndexSet images) {
        ExperimentRun run = ExperimentRun.of(EXPERIMENT, NETWORK, DIGITS);
        List<ImageOutcome> outcomes = new ArrayList<>();
        run.measure(
                images, (outcome, done, total) -> outcomes.add(outcome), new PauseSwitch(), new CancellationToken());
        return outcomes;
    }

    @Test
    void drawsAsManyImagesOfEachClassAlwaysTheSame() {
        IndexSet images = new ImageSelection.Sampled(30, true, 5).in(DIGITS.dataset());

        assertThat(images).isEqualTo(new ImageSelection.Sampled(30, true, 5).in(DIGITS.dataset()));
        assertThat(images).isNotEqualTo(new ImageSelection.Sampled(30, true, 6).in(DIGITS.dataset()));
        for (int label = 0; label < 10; label++) {
            int wanted = label;
            assertThat(images.list().stream().filter(i -> DIGITS.dataset().label(i) == wanted))
                    .hasSize(3);
        }
    }

    @Test
    void measuresAnImageAlikeWhicheverOthersAreMeasured() {
        IndexSet images = EXPERIMENT.images().in(DIGITS.dataset());
        List<ImageOutcome> all = outcomes(images);

        List<ImageOutcome> parts = new ArrayList<>(outcomes(images.between(0, 5)));
        parts.addAll(outcomes(images.between(5, 12)));

        assertThat(parts).isEqualTo(all);
    }

    @Test
    void imagesExplainedTogetherYieldTheBitsOfEachByItself() {
        IndexSet images = EXPERIMENT.images().in(DIGITS.dataset());

        List<ImageOutcome> oneByOne = new ArrayList<>();
        images.forEach(index -> oneByOne.addAll(outcomes(IndexSet.of(List.of(index)))));

        assertThat(oneByOne).isEqualTo(outcomes(images));
    }

    @Test
    void methodsAloneHaveTheirValuesAndBaselinesNone() {
        IndexSet images = EXPERIMENT.images().in(DIGITS.dataset()).between(0, 2);
        List<ImageResult> alone = new ArrayList<>();
        ExperimentRun.ofMethodsAlone(EXPERIMENT, NETWORK, DIGITS)
                .measure(
                        images,
                        (outcome, done, total) -> alone.add((ImageResult) outcome),
                        new PauseSwitch(),
                        new CancellationToken());

        List<ImageOutcome> all = outcomes(images);

        for (int image = 0; image < alone.size(); image++) {
            ImageResult beside = (ImageResult) all.get(image);
            for (int quantity = 0; quantity < beside.quantityCount(); quantity++) {
                for (int method = 0; method < EXPERIMENT.methods().size(); method++) {
                    assertThat(alone.get(image).value(method, quantity)).isEqualTo(beside.value(method, quantity));
                }
                assertThat(alone.get(image).value(EXPERIMENT.methods().size(), quantity))
                        .isEmpty();
            }
        }
    }

    @Test
    void sumsUpWhatImagesYield() {
        ResultsCollector collector = new ResultsCollector(EXPERIMENT);
        outcomes(EXPERIMENT.images().in(DIGITS.dataset())).forEach(collector::add);
        ExperimentResults results = collector.results();
        MethodPair pair = EXPERIMENT.pairs().get(0);
        MeasuredQuantity srg = EXPERIMENT.quantities().get(0);

        Estimate raw = results.estimate(pair.raw(), srg);
        Estimate fused = results.estimate(pair.fused(), srg);
        Estimate difference = results.difference(pair, srg);

        assertThat(srg.id()).isEqualTo("pixel-flipping:black,probability,7/srg");
        assertThat(raw.count()).isEqualTo(12);
        assertThat(raw.mean()).isPositive();
        assertThat(difference.mean()).isCloseTo(raw.mean() - fused.mean(), within(1e-12));
        assertThat(results.curves()).hasSize(8);
        assertThat(results.curves().get(0).curves().get(0).points()).hasSize(8);
        assertThat(results.curves().get(0).curves().get(0).points().get(0))
                .isEqualTo(results.curves().get(3).curves().get(1).points().get(0));
        assertThat(results.leftOut()).isEmpty();
    }
}
