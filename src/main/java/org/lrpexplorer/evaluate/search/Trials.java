package org.lrpexplorer.evaluate.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.IndexSet;

/**
 * Measures candidates on images, a few at a time, so that the compiled plans of all need not be in memory at once.
 *
 * @param plan how maps are judged
 * @param network raw and fused
 * @param dataset fitted to the network
 */
record Trials(SearchPlan plan, OpenNetwork network, OpenDataset dataset) {

    private static final int AT_ONCE = 6;

    /**
     * The judged number of each image, by method.
     *
     * @param step hears how many candidates are done with one more image
     */
    Map<LrpMethod, List<OptionalDouble>> values(
            List<Candidate> candidates, IndexSet images, Step step, PauseSwitch pause, CancellationToken token) {
        Map<LrpMethod, List<OptionalDouble>> all = new LinkedHashMap<>();
        for (int first = 0; first < candidates.size(); first += AT_ONCE) {
            List<Candidate> some = candidates.subList(first, Math.min(first + AT_ONCE, candidates.size()));
            Experiment experiment = experiment(some, images);
            ResultsCollector collector = new ResultsCollector(experiment);
            ExperimentRun.ofMethodsAlone(experiment, network, dataset)
                    .measure(
                            images,
                            (outcome, done, total) -> {
                                collector.add(outcome);
                                step.by(some.size());
                            },
                            pause,
                            token);
            ExperimentResults results = collector.results();
            experiment.methods().forEach(method -> all.put(method, results.values(method, judged())));
        }
        return all;
    }

    /** Hears of work that is done. */
    @FunctionalInterface
    interface Step {
        void by(int candidates);
    }

    private MeasuredQuantity judged() {
        return new MeasuredQuantity(plan.measure(), plan.quantity());
    }

    private Experiment experiment(List<Candidate> candidates, IndexSet images) {
        List<LrpMethod> methods = new ArrayList<>();
        candidates.forEach(
                candidate -> Stream.of(raw(candidate), fused(candidate)).forEach(methods::add));
        return new Experiment(
                Optional.empty(),
                Optional.empty(),
                new ImageSelection.Listed(images),
                plan.target(),
                methods,
                List.of(plan.measure()),
                plan.seed(),
                Optional.empty());
    }

    /** The candidate with BatchNorm left in place. */
    LrpMethod raw(Candidate candidate) {
        return new LrpMethod(candidate.composite(), Optional.of(plan.kept()));
    }

    /** The candidate with BatchNorm fused. */
    LrpMethod fused(Candidate candidate) {
        return new LrpMethod(candidate.composite(), Optional.empty());
    }
}
