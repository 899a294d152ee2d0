package org.lrpexplorer.evaluate.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.values.IndexSet;

/**
 * Searches for the rules that suit a network: each group of layers gets each rule of the grid while the others keep those of
 * the base, then the best rule of each group is put together, for raw and for fused. That is a search along coordinates, not
 * over all combinations.
 */
public final class RuleSearch {

    /** The best of each group together, for raw and for fused. */
    private static final int COMBINED = 2;

    private final SearchPlan plan;
    private final OpenNetwork network;
    private final Trials trials;
    private final IndexSet images;
    private final Optional<IndexSet> others;
    private final List<Candidate> sweep;

    private RuleSearch(SearchPlan plan, OpenNetwork network, OpenDataset dataset) {
        this.plan = plan;
        this.network = network;
        this.trials = new Trials(plan, network, dataset);
        this.images = new ImageSelection.Sampled(plan.images(), true, plan.seed()).in(dataset.dataset());
        // The first of these are the images of the search: drawing goes on where it was.
        Set<Integer> rest = new HashSet<>(new ImageSelection.Sampled(twice(plan.images()), true, plan.seed())
                .in(dataset.dataset())
                .list());
        images.list().forEach(rest::remove);
        this.others = rest.isEmpty() ? Optional.empty() : Optional.of(IndexSet.of(rest));
        this.sweep = candidates();
    }

    /**
     * A search on a network and a dataset.
     *
     * @param dataset fitted to the network
     * @throws CompositeException if the base or a rule of the grid does not fit the network
     */
    public static RuleSearch of(SearchPlan plan, OpenNetwork network, OpenDataset dataset) {
        return new RuleSearch(plan, network, dataset);
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>(List.of(candidate(List.of())));
        for (DepthGroup group : DepthGroup.of(network.raw()).keySet()) {
            for (Rule rule : plan.grid().rules()) {
                Variation variation = new Variation(group, rule);
                if (!Candidate.changesNothing(network.bounded(plan.base()), variation, network.raw())) {
                    all.add(candidate(List.of(variation)));
                }
            }
        }
        return all;
    }

    private Candidate candidate(List<Variation> variations) {
        return Candidate.of(network.bounded(plan.base()), variations, network.raw());
    }

    private static int twice(int images) {
        return (int) Math.min(2L * images, Integer.MAX_VALUE);
    }

    /** How many composites are tried on each image, raw and fused, before the best of each group are put together. */
    public int candidateCount() {
        return sweep.size();
    }

    /**
     * Searches.
     *
     * @param pause looked at between images
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public SearchResult run(SearchListener listener, PauseSwitch pause, CancellationToken token) {
        Progress progress = new Progress(listener);
        Map<LrpMethod, List<OptionalDouble>> values = trials.values(sweep, images, progress::by, pause, token);
        List<ScoredCandidate> tried = new ArrayList<>(scored(sweep, values));
        List<Candidate> together = List.of(combined(tried, false), combined(tried, true)).stream()
                .distinct()
                .filter(candidate -> !sweep.contains(candidate))
                .toList();
        if (!together.isEmpty()) {
            tried.addAll(scored(together, trials.values(together, images, progress::by, pause, token)));
        }
        ScoredCandidate bestRaw = best(tried, false);
        ScoredCandidate bestFused = best(tried, true);
        Map<LrpMethod, List<OptionalDouble>> confirming = others.map(unseen -> trials.values(
                        List.of(tried.get(0).candidate(), bestRaw.candidate(), bestFused.candidate()).stream()
                                .distinct()
                                .toList(),
                        unseen,
                        progress::by,
                        pause,
                        token))
                .orElse(Map.of());
        return new SearchResult(
                plan,
                tried,
                confirmed(bestRaw, false, tried.get(0), confirming),
                confirmed(bestFused, true, tried.get(0), confirming),
                images,
                others);
    }

    private LrpMethod method(Candidate candidate, boolean fused) {
        return fused ? trials.fused(candidate) : trials.raw(candidate);
    }

    private List<ScoredCandidate> scored(List<Candidate> candidates, Map<LrpMethod, List<OptionalDouble>> values) {
        return candidates.stream()
                .map(candidate -> new ScoredCandidate(
                        candidate,
                        Estimate.of(values.get(method(candidate, false)), plan.seed()),
                        Estimate.of(values.get(method(candidate, true)), plan.seed())))
                .toList();
    }

    /** The best rule of each group, where one is better than the base. */
    private Candidate combined(List<ScoredCandidate> tried, boolean fused) {
        Map<DepthGroup, Variation> chosen = new EnumMap<>(DepthGroup.class);
        for (DepthGroup group : DepthGroup.values()) {
            List<ScoredCandidate> ofGroup = tried.stream()
                    .filter(each ->
                            each.candidate().variations().stream().allMatch(variation -> variation.group() == group))
                    .toList();
            best(ofGroup, fused)
                    .candidate()
                    .variations()
                    .forEach(variation -> chosen.put(variation.group(), variation));
        }
        return candidate(List.copyOf(chosen.values()));
    }

    /** The first of the best; what could not be measured on any image is none. */
    private ScoredCandidate best(List<ScoredCandidate> tried, boolean fused) {
        double sign = plan.quantity().better() == Preference.LOWER ? -1 : 1;
        Comparator<ScoredCandidate> better =
                Comparator.comparingDouble(each -> sign * each.of(fused).mean());
        List<ScoredCandidate> measured =
                tried.stream().filter(each -> each.of(fused).count() > 0).toList();
        ScoredCandidate best = measured.isEmpty() ? tried.get(0) : measured.get(0);
        for (ScoredCandidate each : measured) {
            best = better.compare(each, best) > 0 ? each : best;
        }
        return best;
    }

    private ConfirmedCandidate confirmed(
            ScoredCandidate best,
            boolean fused,
            ScoredCandidate base,
            Map<LrpMethod, List<OptionalDouble>> confirming) {
        Optional<List<OptionalDouble>> own = Optional.ofNullable(confirming.get(method(best.candidate(), fused)));
        Optional<List<OptionalDouble>> before = Optional.ofNullable(confirming.get(method(base.candidate(), fused)));
        return new ConfirmedCandidate(
                best,
                fused,
                own.map(values -> Estimate.of(values, plan.seed())),
                own.flatMap(values -> before.map(others -> Estimate.ofDifference(values, others, plan.seed()))));
    }

    /** Counts what is done against what there is to do, the best of each group and the confirmation included. */
    private final class Progress {
        private final SearchListener listener;
        private final int total;
        private int done;

        Progress(SearchListener listener) {
            this.listener = listener;
            this.total = (sweep.size() + COMBINED) * images.count()
                    + (COMBINED + 1) * others.map(IndexSet::count).orElse(0);
        }

        void by(int candidates) {
            done += candidates;
            listener.at(Math.min(done, total), total);
        }
    }
}
