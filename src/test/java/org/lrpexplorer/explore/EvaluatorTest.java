package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.ExplainedClass;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.explore.evaluate.EvaluatedClass;
import org.lrpexplorer.explore.evaluate.EvaluatedImages;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.EvaluationFindings;
import org.lrpexplorer.explore.evaluate.EvaluationPlan;
import org.lrpexplorer.explore.evaluate.MeasureOffer;
import org.lrpexplorer.explore.evaluate.PairedDifference;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.CancellationToken;

/** Evaluations as a window orders them, without the window. */
class EvaluatorTest {

    private static final Path NETWORK = Path.of("assets", "networks", "mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets", "digits");

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private final Evaluator evaluator = explorer.evaluator();

    @BeforeEach
    void openTheView() {
        explorer.openNetwork(NETWORK);
        explorer.openDataset(DIGITS);
        hands.settle();
        evaluator.open();
        evaluator.form().images().set("3");
        evaluator.form().measures().set(Set.of());
        hands.settle();
    }

    private static void picture(Path folder) throws IOException {
        Files.createDirectories(folder);
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(image, "png", folder.resolve("one.png").toFile());
    }

    private EvaluationPlan plan() {
        return evaluator.plan().get();
    }

    private Evaluation evaluation() {
        return evaluator.evaluation().get().orElseThrow();
    }

    private Experiment planned() {
        return plan().draft().orElseThrow().experiment(true);
    }

    @Test
    void theRowsAndTheCompositeOnShowAreEvaluatedUntilOthersAreChosen() {
        assertThat(planned().methods())
                .containsExactly(
                        new LrpMethod(Composites.epsilonPlusFlat(), Optional.of(BatchNormTreatment.PASS)),
                        new LrpMethod(Composites.epsilonPlusFlat(), Optional.empty()));

        model.composite().set(Composites.epsilonPlus());
        model.batchNorm().set(Optional.of(BatchNormTreatment.ABSZ));
        assertThat(planned().methods())
                .containsExactly(
                        new LrpMethod(Composites.epsilonPlus(), Optional.of(BatchNormTreatment.ABSZ)),
                        new LrpMethod(Composites.epsilonPlus(), Optional.empty()));

        evaluator
                .form()
                .treatments()
                .set(Optional.of(Set.of(FigureTreatment.raw(BatchNormTreatment.Z), FigureTreatment.FUSED)));
        evaluator.form().composites().set(Optional.of(Set.of(Composites.zBoxZPlus(), Composites.epsilonAlpha2Beta1())));
        assertThat(planned().methods().stream().map(LrpMethod::id))
                .containsExactly("EpsilonAlpha2Beta1/z", "EpsilonAlpha2Beta1/fused", "ZBoxZPlus/z", "ZBoxZPlus/fused");
    }

    @Test
    void whichImagesAndWhatTheyCostIsSaidBefore() {
        evaluator.form().images().set("25");
        assertThat(plan().isReady()).isFalse();
        hands.settle();
        assertThat(plan().isReady()).isTrue();
        assertThat(plan().images().map(EvaluatedImages::text))
                .contains("25 of 1,000 samples, 2 to 3 of each of 10 classes");
        // Each image as it is, and for two fills 50 steps: of two rows and two baselines in both orders, and in a
        // random one.
        assertThat(plan().cost().orElseThrow().forward()).isEqualTo(25 * (1 + 2 * 50 * (4 * 2 + 1)));
        assertThat(plan().cost().orElseThrow().explanations()).isEqualTo(25 * 2);

        evaluator.form().seed().set("2");
        List<Integer> others =
                plan().images().map(found -> found.indices().list()).orElse(List.of());
        hands.settle();
        assertThat(plan().images().orElseThrow().indices().list()).isNotEqualTo(others);
    }

    @Test
    void whatCannotBeIsOneSentence() {
        evaluator.form().images().set("many");
        assertThat(plan().problem()).startsWith("'many' is not a number of samples;");
        evaluator.start();
        assertThat(evaluator.evaluation().get()).isEmpty();
        evaluator.form().images().set("3");
        evaluator.form().seed().set("-1");
        assertThat(plan().problem()).startsWith("'-1' is not a seed;");
        evaluator.form().seed().set("1");
        evaluator.form().treatments().set(Optional.of(Set.of()));
        assertThat(plan().problem()).startsWith("Tick at least one row");
        evaluator.form().treatments().set(Optional.of(Set.of(FigureTreatment.FUSED)));
        evaluator.form().composites().set(Optional.of(Set.of()));
        assertThat(plan().problem()).startsWith("Tick at least one composite");
        evaluator.form().composites().set(Optional.empty());
        hands.settle();
        assertThat(plan().problem()).isEmpty();
        assertThat(plan().isReady()).isTrue();
    }

    @Test
    void withoutLabelsOnlyThePredictedClassCanBeExplained(@TempDir Path folder) throws IOException {
        picture(folder);
        explorer.openDataset(folder);
        hands.settle();
        assertThat(plan().problem()).endsWith("choose the predicted class.");
        evaluator.form().target().set(EvaluatedClass.PREDICTED);
        hands.settle();
        assertThat(plan().isReady()).isTrue();
        assertThat(planned().target()).isEqualTo(new ExplainedClass.Predicted());
    }

    @Test
    void whatIsFoundIsWhatTheExperimentYields() {
        evaluator.start();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.RUNNING);
        hands.settle();

        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.DONE);
        assertThat(evaluation().text()).isEqualTo("3 samples, done");
        EvaluationFindings findings = evaluation().findings().orElseThrow();
        ExperimentResults slow = results(evaluation().experiment());
        assertThat(findings.results().images()).isEqualTo(slow.images());
        PairedDifference first = findings.differences().get(0);
        assertThat(first.estimate()).isEqualTo(slow.difference(first.pair(), first.quantity()));
        assertThat(findings.rows()).allSatisfy(row -> assertThat(row.estimate())
                .isEqualTo(slow.estimate(
                        row.method().orElse(slow.experiment().methods().get(0)), row.quantity())));
        assertThat(findings.rows().stream().filter(row -> row.method().isEmpty()))
                .as("the random order, once for each fill")
                .hasSize(2);
    }

    private ExperimentResults results(Experiment experiment) {
        ExperimentRun run = ExperimentRun.of(
                experiment, model.network().get(), model.dataset().get());
        ResultsCollector collector = new ResultsCollector(experiment);
        run.measure(
                run.images(),
                (outcome, done, total) -> collector.add(outcome),
                new PauseSwitch(),
                new CancellationToken());
        return collector.results();
    }

    @Test
    void onePausesAndStopsIt() {
        evaluator.start();
        evaluator.togglePause();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.PAUSED);
        evaluator.togglePause();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.RUNNING);
        evaluator.start();
        assertThat(hands.exports.waiting()).as("one at a time").isEqualTo(1);
        evaluator.cancel();
        hands.settle();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.STOPPED);
        assertThat(evaluation().findings()).isEmpty();
        evaluator.start();
        hands.settle();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.DONE);
    }

    @Test
    void anotherDatasetStopsItAndItsResultsKeepTheirName(@TempDir Path folder) throws IOException {
        evaluator.start();
        hands.settle();
        picture(folder.resolve("a"));
        evaluator.start();
        explorer.openDataset(folder);
        hands.openings.drain();
        hands.ui.drain();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.STOPPED);
        assertThat(evaluation().text()).endsWith("stopped, because something else was opened");
        hands.settle();
        assertThat(evaluation().findings()).as("nothing comes late").isEmpty();
        assertThat(evaluation().of().text()).isEqualTo("mnist-conv-bn · digits-test");
        assertThat(evaluator.isOfOpenDataset(evaluation())).isFalse();
        explorer.openDataset(DIGITS);
        hands.settle();
        assertThat(evaluator.isOfOpen(evaluation())).isTrue();
    }

    @Test
    void onlyADatasetWithMasksIsJudgedByObjects(@TempDir Path folder) throws IOException {
        evaluator.form().measures().set(Set.copyOf(MeasureOffer.all()));
        hands.settle();
        assertThat(plan().lacksMasks()).isFalse();
        assertThat(ids(planned())).contains("mass-accuracy:positive", "pointing-game");

        picture(folder.resolve("a"));
        explorer.openDataset(folder);
        hands.settle();
        assertThat(plan().lacksMasks()).isTrue();
        assertThat(ids(plan().draft().orElseThrow().experiment(false)))
                .contains("sparseness")
                .doesNotContain("mass-accuracy:positive", "pointing-game");
    }

    private static List<String> ids(Experiment experiment) {
        return experiment.measures().stream().map(measure -> measure.notation()).toList();
    }
}
