package org.lrpexplorer.evaluate.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.ExplainedClass;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleParameter;

class RuleSearchTest {

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);
    private static final OpenDataset DIGITS = Fitting.of(NETWORK, OpenDataset.read(Path.of("datasets/digits"), 1));
    private static final MapMeasure MEASURE = (MapMeasure) Measures.parse("pixel-flipping:mean,7");
    private static final int IMAGES = 6;

    private static SearchPlan plan(Composite base, String... rules) {
        return new SearchPlan(
                base,
                BatchNormTreatment.PASS,
                RuleGrid.of(List.of(rules)),
                MEASURE,
                SearchPlan.usualQuantity(MEASURE),
                IMAGES,
                new ExplainedClass.Labelled(),
                3);
    }

    private static SearchResult run(SearchPlan plan) {
        return RuleSearch.of(plan, NETWORK, DIGITS)
                .run((done, total) -> {}, new PauseSwitch(), new CancellationToken());
    }

    @Test
    void groupsConvolutionsByDepthAndDenseLayersByThemselves() {
        assertThat(DepthGroup.of(NETWORK.raw()))
                .isEqualTo(Map.of(
                        DepthGroup.LOW, List.of("conv1", "conv2"),
                        DepthGroup.MIDDLE, List.of("conv3"),
                        DepthGroup.HIGH, List.of("conv4"),
                        DepthGroup.DENSE, List.of("dense")));
    }

    @Test
    void givesTheRuleToTheLayersOfItsGroupButLeavesRulesForInputs() {
        Candidate candidate = Candidate.of(
                Composites.epsilonPlusFlat(), List.of(new Variation(DepthGroup.LOW, new Gamma(0.5))), NETWORK.raw());

        Map<String, Rule> rules = candidate.composite().rulesFor(NETWORK.raw());

        Map<String, Rule> before = Composites.epsilonPlusFlat().rulesFor(NETWORK.raw());
        assertThat(rules.get("conv1")).isEqualTo(new Flat());
        assertThat(rules.get("conv2")).isEqualTo(new Gamma(0.5));
        rules.keySet().removeAll(List.of("conv2"));
        before.keySet().removeAll(List.of("conv2"));
        assertThat(rules).isEqualTo(before);
    }

    @Test
    void leavesOutWhatChangesNothing() {
        // Dense layers have Epsilon already, so that only the three groups of convolutions are varied.
        assertThat(RuleSearch.of(plan(Composites.epsilonPlus(), "Epsilon"), NETWORK, DIGITS)
                        .candidateCount())
                .isEqualTo(1 + 3);
    }

    @Test
    void scoresCandidatesAsAnExperimentDoes() {
        SearchResult result = run(plan(Composites.epsilonPlus(), "Gamma:0.5"));
        ScoredCandidate high = result.tried().stream()
                .filter(each ->
                        each.candidate().variations().equals(List.of(new Variation(DepthGroup.HIGH, new Gamma(0.5)))))
                .findFirst()
                .orElseThrow();

        LrpMethod fused = new LrpMethod(high.candidate().composite(), Optional.empty());
        Experiment alone = new Experiment(
                Optional.empty(),
                Optional.empty(),
                new ImageSelection.Sampled(IMAGES, true, 3),
                new ExplainedClass.Labelled(),
                List.of(fused),
                List.of(MEASURE),
                3,
                Optional.empty());
        ResultsCollector collector = new ResultsCollector(alone);
        ExperimentRun experiment = ExperimentRun.of(alone, NETWORK, DIGITS);
        experiment.measure(
                experiment.images(),
                (outcome, done, total) -> collector.add(outcome),
                new PauseSwitch(),
                new CancellationToken());

        Estimate expected =
                collector.results().estimate(fused, alone.quantities().get(0));
        assertThat(high.fused().mean()).isCloseTo(expected.mean(), within(1e-9));
    }

    @Test
    void offersTheBestAndConfirmsItOnOtherImages() {
        SearchResult result = run(plan(Composites.named("Epsilon"), "AlphaBeta:1,0", "Gamma:0.25"));

        double best = result.tried().stream()
                .mapToDouble(each -> each.fused().mean())
                .max()
                .orElseThrow();
        assertThat(result.fused().scored().fused().mean()).isEqualTo(best);
        assertThat(result.tried().get(0).candidate().variations()).isEmpty();
        Set<Integer> both = new HashSet<>(result.images().list());
        both.retainAll(result.others().orElseThrow().list());
        assertThat(both).isEmpty();
        assertThat(result.fused().confirmed().orElseThrow().count()).isEqualTo(IMAGES);
        Composite offered = result.fused().composite();
        assertThat(CompositeFiles.ofText(CompositeFiles.text(offered)).rulesFor(NETWORK.raw()))
                .isEqualTo(offered.rulesFor(NETWORK.raw()));
        assertThat(SearchSentences.of(result)).allSatisfy(sentence -> assertThat(sentence)
                .contains("on the 6 images of the search")
                .doesNotContain("NaN"));
        assertThat(SearchTable.csv(result).lines())
                .hasSize(1 + 2 * result.tried().size());
    }

    @Test
    void drawsALineForEachGroupRawAndFused() {
        SearchResult result = run(plan(Composites.epsilonPlus(), "Gamma:0.1", "Gamma:1", "Epsilon:0.5"));

        assertThat(SweepPlots.parameters(result)).containsExactly(RuleParameter.GAMMA);
        assertThat(SweepPlots.of(result, RuleParameter.GAMMA).panels().get(0).series())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.points()).hasSize(2));
    }

    @Test
    void tellsHowFarItIsAndStopsWhenCancelled() {
        RuleSearch search = RuleSearch.of(plan(Composites.epsilonPlus(), "Gamma:0.5"), NETWORK, DIGITS);
        CancellationToken token = new CancellationToken();
        List<Integer> progress = new ArrayList<>();

        assertThatThrownBy(() -> search.run(
                        (done, total) -> {
                            progress.add(done);
                            token.cancel();
                        },
                        new PauseSwitch(),
                        token))
                .isInstanceOf(Cancelled.class);
        assertThat(progress).isNotEmpty();
    }

    @Test
    void refusesWhatTellsNoBetterFromWorse() {
        MapMeasure balance = (MapMeasure) Measures.parse("balance");
        assertThatThrownBy(() -> new SearchPlan(
                        Composites.epsilonPlus(),
                        BatchNormTreatment.PASS,
                        RuleGrid.of(List.of(new Epsilon(0.1).notation())),
                        MEASURE,
                        balance.quantities().get(0),
                        1,
                        new ExplainedClass.Predicted(),
                        0))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("does not yield");
    }
}
