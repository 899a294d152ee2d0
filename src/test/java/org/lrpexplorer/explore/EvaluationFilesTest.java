package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentFile;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsTable;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.CurveOffer;
import org.lrpexplorer.explore.evaluate.CurvePlots;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.EvaluationFindings;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.plot.Plot;

/** What evaluations leave in files. */
class EvaluationFilesTest {

    private static final Path NETWORK = Path.of("assets", "networks", "mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets", "digits");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer =
            new Explorer(model, hands.threads(), Bundled.in(Path.of("").toAbsolutePath()));
    private final Evaluator evaluator = explorer.evaluator();

    @BeforeEach
    void evaluateTwoImages() {
        explorer.openNetwork(NETWORK.toAbsolutePath());
        explorer.openDataset(DIGITS.toAbsolutePath());
        hands.settle();
        evaluator.open();
        evaluator.form().images().set("2");
        evaluator.form().measures().set(Set.of());
        evaluator
                .form()
                .treatments()
                .set(Optional.of(Set.of(FigureTreatment.raw(BatchNormTreatment.PASS), FigureTreatment.FUSED)));
        hands.settle();
        evaluator.start();
        hands.settle();
    }

    private Evaluation evaluation() {
        return evaluator.evaluation().get().orElseThrow();
    }

    private EvaluationFindings findings() {
        return evaluation().findings().orElseThrow();
    }

    private CurveChoice curves() {
        return new CurveChoice(CurveOffer.of(evaluation().experiment()).get(1), Composites.epsilonPlusFlat());
    }

    private Path saved(Optional<CurveChoice> curves, String name) {
        Path file = folder.resolve(name);
        explorer.evaluations().save(curves, file);
        hands.settle();
        assertThat(file).as("%s", sentences()).exists();
        return file;
    }

    private List<String> sentences() {
        return model.notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void theExperimentIsTheOneThatTheCommandTakes() {
        Path file = folder.resolve("experiment.json");
        explorer.evaluations().saveExperiment(file);
        hands.settle();
        Experiment written = ExperimentFile.read(file);
        assertThat(written.network()).as("by its name").contains(Path.of("mnist-conv-bn"));
        assertThat(written.dataset()).contains(Path.of("digits"));
        assertThat(written.withNetwork(Path.of("x")).withDataset(Path.of("y")))
                .isEqualTo(evaluation().experiment().withNetwork(Path.of("x")).withDataset(Path.of("y")));
    }

    @Test
    void resultsComeBackFromTheFileThatTheCommandReads() {
        EvaluationFindings before = findings();
        Path file = saved(Optional.empty(), "results.json");
        assertThat(ResultsFile.header(file).images())
                .isEqualTo(ResultsFile.header(file).part());
        evaluator.start();
        hands.settle();

        explorer.evaluations().open(file);
        hands.settle();
        assertThat(evaluation().stage()).isEqualTo(Evaluation.Stage.READ);
        assertThat(evaluation().text()).isEqualTo("2 of 2 samples · read from results.json");
        assertThat(evaluator.isOfOpen(evaluation())).isTrue();
        assertThat(findings().results().images()).isEqualTo(before.results().images());
        assertThat(findings().rows()).hasSameSizeAs(before.rows());
        Plot plot = new CurvePlots(findings().results(), curves()).plot();
        assertThat(plot).isEqualTo(new CurvePlots(before.results(), curves()).plot());

        explorer.evaluations().save(Optional.empty(), folder.resolve("again.json"));
        hands.settle();
        assertThat(sentences()).last().isEqualTo("These results are in a file already; copy that one.");
    }

    @Test
    void theTableIsCsvAndCurvesAndDifferencesAreFigures() throws IOException {
        assertThat(Files.readString(saved(Optional.empty(), "table.csv"), StandardCharsets.UTF_8))
                .isEqualTo(ResultsTable.text(findings().results()));
        assertThat(Files.readString(saved(Optional.empty(), "differences.svg"), StandardCharsets.UTF_8))
                .contains(
                        "<svg", "Symmetric relevance gain", "mnist-conv-bn · digits-test", "95 % bootstrap intervals");
        assertThat(Files.readString(saved(Optional.of(curves()), "curves.svg"), StandardCharsets.UTF_8))
                .contains("<svg", "EpsilonPlusFlat · Pixel flipping, mean fill", "raw (pass)", "Random order");
        assertThat(Files.readAllBytes(saved(Optional.of(curves()), "curves.pdf")))
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void curvesHaveOneLineForEachRowAndBaseline() {
        Plot plot = new CurvePlots(findings().results(), curves()).plot();
        assertThat(plot.panels()).hasSize(2).allSatisfy(panel -> assertThat(panel.series())
                .extracting("name")
                .containsExactly("raw (pass)", "fused", "Random order", "Brightest first"));
        assertThat(plot.panels().get(0).series().get(0).points()).hasSizeGreaterThan(10);
    }
}
