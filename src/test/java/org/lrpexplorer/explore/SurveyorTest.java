package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.survey.SurveyProgress;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.survey.Correctness;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.survey.SurveyView;

/** The survey of a dataset as a window follows it, without the window. */
class SurveyorTest {

    private static final Path NETWORKS = Path.of("assets", "networks");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private Explorer explorer;
    private Surveyor surveyor;

    @BeforeEach
    void open() {
        explorer = new Explorer(
                model,
                hands.threads(),
                new Bundled(List.of(), List.of()),
                new SurveyCache(Optional.of(folder.resolve("cache")), 1 << 20));
        surveyor = explorer.surveyor();
        explorer.openNetwork(NETWORKS.resolve("mnist-conv-bn.onnx"));
        explorer.openDataset(DigitFolder.write(folder.resolve("digits"), 12));
        settle();
    }

    /** Until nothing more happens, however long that takes. */
    private void settle() {
        for (int i = 0; i < 4; i++) {
            hands.settle();
            hands.pass(Duration.ofSeconds(1));
        }
        hands.settle();
    }

    private SurveyView view() {
        return surveyor.view().get().orElseThrow();
    }

    private SurveyProgress progress() {
        return surveyor.progress().get().orElseThrow();
    }

    @Test
    void nothingIsSurveyedBeforeSomebodyLooks() {
        assertThat(surveyor.view().get()).isEmpty();
        assertThat(surveyor.progress().get()).isEmpty();
        surveyor.open();
        settle();
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.DONE);
        assertThat(view().shown()).isEqualTo(12);
        assertThat(view().samples()).allSatisfy(sample -> {
            assertThat(view().row(sample).guess()).isPresent();
            assertThat(view().row(sample).relevance()).isPresent();
        });
    }

    @Test
    void theSamplesThatAreBrowsedAreThoseOfTheTableInItsOrder() {
        surveyor.open();
        settle();
        surveyor.sort().set(new SurveySort(SurveyColumn.CONFIDENCE, false));
        settle();
        assertThat(model.order().get().isNatural()).isFalse();
        surveyor.filter().set(new SurveyFilter(Optional.empty(), Optional.empty(), false, "wrong", 0, 1));
        settle();
        assertThat(view().shown()).isEqualTo(3);
        assertThat(model.order().get().size()).isEqualTo(3);
        explorer.goToEnd(false);
        int first = model.index().get();
        explorer.step(1);
        assertThat(model.index().get()).isEqualTo(model.order().get().at(1)).isNotEqualTo(first);
        double before = view().row(first).guess().orElseThrow().confidence().orElseThrow();
        assertThat(view().row(model.index().get())
                        .guess()
                        .orElseThrow()
                        .confidence()
                        .orElseThrow())
                .isLessThanOrEqualTo(before);
        surveyor.filter().set(SurveyFilter.ALL);
        surveyor.sort().set(SurveySort.NONE);
        settle();
        assertThat(model.order().get().isNatural()).isTrue();
    }

    @Test
    void misclassifiedSamplesAreSteppedThroughWithoutTheTable() {
        surveyor.stepWrong(1);
        assertThat(model.index().get()).as("nobody knows yet").isZero();
        settle();
        int first = model.index().get();
        assertThat(view().row(first).verdict()).isEqualTo(Correctness.WRONG);
        assertThat(view().row(first).relevance())
                .as("only predictions were needed")
                .isEmpty();
        surveyor.stepWrong(1);
        assertThat(model.index().get()).isGreaterThan(first);
        surveyor.stepWrong(-1);
        assertThat(model.index().get()).isEqualTo(first);
        surveyor.stepWrong(-1);
        assertThat(model.index().get()).isEqualTo(first);
        assertThat(model.notices().get(model.notices().size() - 1).sentence())
                .isEqualTo("No misclassified sample precedes this one in the filmstrip.");
    }

    @Test
    void otherRulesGiveOtherRelevanceAndTheOldOnesAreStillKnown() {
        surveyor.open();
        settle();
        var before = view().row(0).relevance();
        model.composite().set(Composites.epsilonPlus());
        settle();
        assertThat(view().row(0).relevance()).isPresent().isNotEqualTo(before);
        model.composite().set(Composites.epsilonPlusFlat());
        settle();
        assertThat(view().row(0).relevance()).isEqualTo(before);
    }

    @Test
    void onePausesStopsAndGoesOn() {
        surveyor.open();
        surveyor.togglePause();
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.PAUSED);
        surveyor.togglePause();
        surveyor.cancel();
        settle();
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.STOPPED);
        assertThat(view().row(0).guess()).isEmpty();
        surveyor.resume();
        settle();
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.DONE);
    }

    @Test
    void whatIsExplainedInAnotherWayAfterAStopIsNoLongerKnown() {
        surveyor.open();
        settle();
        var before = view().row(0).relevance();
        surveyor.cancel();
        model.composite().set(Composites.epsilonPlus());
        settle();
        assertThat(view().samples()).allSatisfy(sample -> {
            assertThat(view().row(sample).guess()).isPresent();
            assertThat(view().row(sample).relevance()).isEmpty();
        });
        surveyor.resume();
        settle();
        assertThat(view().row(0).relevance()).isPresent().isNotEqualTo(before);
    }

    @Test
    void aStepToAMisclassifiedSampleGoesOnAfterAStop() {
        surveyor.open();
        surveyor.cancel();
        surveyor.stepWrong(1);
        settle();
        var before = view().row(0).relevance();
        model.composite().set(Composites.epsilonPlus());
        settle();
        assertThat(view().row(0).relevance()).isPresent().isNotEqualTo(before);
    }

    @Test
    void anotherNetworkIsSurveyedAnewAndShowsAllSamples() {
        surveyor.open();
        settle();
        surveyor.filter().set(new SurveyFilter(Optional.of(1), Optional.empty(), false, "", 0, 1));
        settle();
        explorer.openNetwork(NETWORKS.resolve("mnist-dense-bn.onnx"));
        settle();
        assertThat(surveyor.filter().get()).isEqualTo(SurveyFilter.ALL);
        assertThat(model.order().get().isNatural()).isTrue();
        assertThat(view().subject().network()).isSameAs(model.network().get());
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.DONE);
    }

    @Test
    void aPictureThatCannotBeReadHasARowThatSaysSo() throws Exception {
        Files.writeString(folder.resolve("digits").resolve("0").resolve("broken.png"), "no picture");
        explorer.openDataset(folder.resolve("digits"));
        settle();
        surveyor.open();
        settle();
        assertThat(view().samples().mapToObj(view()::row).filter(row -> !row.problem()
                        .isEmpty()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.guess()).isEmpty();
                    assertThat(row.problem()).contains("broken.png");
                });
        assertThat(progress().stage()).isEqualTo(SurveyProgress.Stage.DONE);
    }

    @Test
    void theCacheIsClearedAndTheTableWritten() throws Exception {
        surveyor.open();
        settle();
        Path table = folder.resolve("table.csv");
        surveyor.save(table);
        surveyor.clearCache();
        settle();
        assertThat(Files.readAllLines(table)).hasSize(13);
        assertThat(model.notices().get(model.notices().size() - 1).sentence())
                .startsWith("The cache was cleared: ")
                .endsWith(" are free again.");
        try (var left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }
}
