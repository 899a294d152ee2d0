package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.evaluate.search.RuleGrid;
import org.lrpexplorer.evaluate.search.RuleSearch;
import org.lrpexplorer.evaluate.search.SearchPlan;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.explore.evaluate.RuleSearchForm;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.RuleParameter;

/** Searches for rules as a window orders them, without the window. */
class RuleSearcherTest {

    private static final Path NETWORK = Path.of("assets", "networks", "mnist-conv-bn.onnx");
    private static final Path OTHER_NETWORK = Path.of("assets", "networks", "mnist-dense-bn.onnx");
    private static final Path DIGITS = Path.of("datasets", "digits");

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private final RuleSearcher searcher = explorer.ruleSearcher();

    @BeforeEach
    void openTheView() {
        explorer.openNetwork(NETWORK);
        explorer.openDataset(DIGITS);
        hands.settle();
        explorer.evaluator().open();
        explorer.evaluator().form().images().set("1");
        searcher.form().images().set("4");
        searcher.form().rules().set("Gamma:0.25  Gamma:1");
        searcher.form().measure().set(cheap());
        hands.settle();
    }

    /** A measure without forward passes. */
    private static MapMeasure cheap() {
        return RuleSearchForm.measures().stream()
                .filter(measure -> measure.notation().startsWith("mass-accuracy"))
                .findFirst()
                .orElseThrow();
    }

    private RuleSearchRun run() {
        return searcher.search().get().orElseThrow();
    }

    private SearchPlan planned() {
        return searcher.draft().get().plan().orElseThrow();
    }

    @Test
    void theCompositeAndTheTreatmentOnShowAreVariedByTheUsualRulesUntilOthersAreChosen() {
        assertThat(new RuleSearchForm().rules().get().split(" ")).hasSize(12);
        searcher.form().rules().set(new RuleSearchForm().rules().get());
        assertThat(planned().grid()).isEqualTo(RuleGrid.usual());
        assertThat(planned().base()).isEqualTo(Composites.epsilonPlusFlat());
        assertThat(planned().kept()).isEqualTo(BatchNormTreatment.PASS);
        searcher.form().measure().set(new RuleSearchForm().measure().get());
        assertThat(planned().measure()).as("that of the command").isEqualTo(Measures.parse("pixel-flipping:mean,20"));

        model.composite().set(Composites.epsilonPlus());
        assertThat(planned().base()).isEqualTo(Composites.epsilonPlus());
        searcher.form().base().set(Optional.of(Composites.zBoxZPlus()));
        searcher.form().kept().set(Optional.of(BatchNormTreatment.ABSZ));
        searcher.form().rules().set("Gamma:0.5");
        assertThat(planned().base()).isEqualTo(Composites.zBoxZPlus());
        assertThat(planned().kept()).isEqualTo(BatchNormTreatment.ABSZ);
        assertThat(planned().grid().rules()).containsExactly(new Gamma(0.5));
    }

    @Test
    void onlyMeasuresThatTellBetterFromWorseAreOffered() {
        assertThat(RuleSearchForm.measures()).hasSizeGreaterThan(3).allSatisfy(measure -> assertThat(
                        SearchPlan.usualQuantity(measure).better())
                .isNotEqualTo(Preference.NEITHER));
    }

    @Test
    void whatCannotBeIsOneSentence() {
        searcher.form().rules().set("Gamma:0.25 Gama:1");
        assertThat(searcher.draft().get().rules()).contains("Gama");
        searcher.start();
        assertThat(searcher.search().get()).isEmpty();
        searcher.form().rules().set(" ");
        assertThat(searcher.draft().get().rules()).startsWith("The search has no rules to try;");
        searcher.form().rules().set("Gamma:1");
        assertThat(searcher.draft().get().rules()).startsWith("1 rule,");
        searcher.form().images().set("0");
        assertThat(searcher.draft().get().problem()).startsWith("'0' is not a number of samples; ");
        searcher.form().images().set("4");
        searcher.form().seed().set("x");
        assertThat(searcher.draft().get().problem()).startsWith("'x' is not a seed;");
        searcher.form().seed().set("3");
        assertThat(planned().seed()).isEqualTo(3);
    }

    @Test
    void theResultIsThatOfTheSearchAndArrivesOnTheThreadOfTheWindow() {
        SearchPlan plan = planned();
        searcher.start();
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.RUNNING);
        hands.exports.drain();
        assertThat(searcher.result()).as("not before the window's thread").isEmpty();
        assertThat(run().fraction()).isZero();
        assertThat(hands.ui.waiting())
                .as("one update for all progress, the end, and that nothing is under way")
                .isEqualTo(3);
        hands.ui.step();
        assertThat(run().fraction()).isGreaterThan(0.9);
        hands.ui.drain();
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.DONE);
        SearchResult slow = RuleSearch.of(
                        plan, model.network().get(), model.dataset().get())
                .run((done, total) -> {}, new PauseSwitch(), new CancellationToken());
        assertThat(searcher.result()).contains(slow);
    }

    @Test
    void theBestForRawIsUsedWithTheTreatmentThatItWasFoundWith(@TempDir Path folder) {
        searcher.form().kept().set(Optional.of(BatchNormTreatment.ABSZ));
        hands.settle();
        searcher.start();
        hands.settle();

        searcher.use(false);

        assertThat(model.composite().get())
                .isEqualTo(searcher.result().orElseThrow().best(false).composite());
        assertThat(model.batchNorm().get()).contains(BatchNormTreatment.ABSZ);

        Path file = folder.resolve("best.json");
        explorer.ruleSearches().saveComposite(false, file);
        hands.settle();
        assertThat(CompositeFiles.read(file)).isEqualTo(model.treatedComposite());
    }

    @Test
    void theBestIsUsedAndGoesToFiles(@TempDir Path folder) {
        searcher.start();
        hands.settle();
        searcher.use(true);
        assertThat(model.composite().get())
                .isEqualTo(searcher.result().orElseThrow().best(true).composite());
        assertThat(explorer.composites().offered()).contains(model.composite().get());
        assertThat(model.batchNorm().get()).as("does not matter to fused").isEmpty();

        Path composite = folder.resolve("best.json");
        Path table = folder.resolve("tried.csv");
        Path figure = folder.resolve("sweep.svg");
        explorer.ruleSearches().saveComposite(true, composite);
        explorer.ruleSearches().saveTable(table);
        explorer.ruleSearches().saveFigure(RuleParameter.GAMMA, figure);
        hands.settle();
        assertThat(composite).exists();
        assertThat(table).content().startsWith("composite,group,rule");
        assertThat(figure).content().contains("<svg");
        model.composite().set(Composites.epsilonPlus());
        explorer.composites().open(composite);
        hands.settle();
        assertThat(model.composite().get())
                .isEqualTo(searcher.result().orElseThrow().best(true).composite());
    }

    @Test
    void itPausesGivesWayAndWhatIsCancelledLeavesNoResult() {
        searcher.start();
        searcher.togglePause();
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.PAUSED);
        searcher.togglePause();
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.RUNNING);
        searcher.start();
        explorer.evaluator().start();
        assertThat(hands.exports.waiting()).as("one job at a time").isEqualTo(1);
        assertThat(explorer.evaluator().evaluation().get()).isEmpty();
        searcher.cancel();
        hands.settle();
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.STOPPED);
        assertThat(searcher.result()).isEmpty();

        explorer.evaluator().start();
        searcher.start();
        assertThat(hands.exports.waiting()).as("the evaluation alone").isEqualTo(1);
        explorer.evaluator().cancel();
        hands.settle();
        assertThat(searcher.turn().taken().get()).isFalse();
    }

    @Test
    void anotherNetworkStopsItAndNothingComesLate() {
        searcher.start();
        hands.exports.drain();
        explorer.openNetwork(OTHER_NETWORK);
        hands.openings.drain();
        // The opening is shown before the end of the search, which waits already, but is of the other network.
        while (run().isUnderWay()) {
            hands.ui.stepLast();
        }
        assertThat(run().stage()).isEqualTo(RuleSearchRun.Stage.STOPPED);
        hands.settle();
        assertThat(run().text()).isEqualTo("Stopped, because something else was opened.");
        assertThat(searcher.result()).isEmpty();
        assertThat(searcher.isOfOpen(run())).isFalse();
    }
}
