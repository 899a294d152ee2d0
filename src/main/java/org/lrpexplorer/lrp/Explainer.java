package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.GradientTimesInput;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerBuilder;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.text.Text;

/**
 * Explains samples by one network, or by two of equal outputs for the same targets, with the one engine that suits them.
 * Safe for use by several threads.
 */
final class Explainer {

    private final List<ExplainedNetwork> networks;
    private final Engine engine;
    private final PointsExplainer points;
    private final LowerNetworks lower;
    private final LastExplanations last;

    /**
     * An explainer that has computed nothing yet.
     *
     * @param networks one or two
     * @param differing the second network's tensors that the first does not have, or not with the same values
     */
    static Explainer of(List<ExplainedNetwork> networks, Set<String> differing, Precision precision) {
        return new Explainer(
                networks,
                precision.engine(
                        networks.stream().map(ExplainedNetwork::network).toList(), differing),
                precision);
    }

    /** An explainer by an engine for these networks, all in a precision. */
    Explainer(List<ExplainedNetwork> networks, Engine engine, Precision precision) {
        this.networks = List.copyOf(networks);
        this.engine = engine;
        List<Network> explained =
                networks.stream().map(ExplainedNetwork::network).toList();
        this.points = new PointsExplainer(explained, engine);
        this.lower = new LowerNetworks(explained, precision);
        this.last = new LastExplanations(explained);
    }

    /** The first network. */
    Network network() {
        return networks.get(0).network();
    }

    /**
     * The first network's outputs for each input.
     *
     * @throws AttributionException if an input does not fit, or inputs or outputs are not finite
     */
    List<List<Float>> predict(List<float[]> inputs) {
        double[] outputs = engine.predict(InputBatch.of(network(), inputs));
        return BatchOutputs.of(network(), outputs, inputs.size()).logits();
    }

    /** The same outputs as plain arrays. */
    List<float[]> outputs(List<float[]> inputs) {
        double[] outputs = engine.predict(InputBatch.of(network(), inputs));
        return BatchOutputs.arrays(network().name(), outputs, inputs.size());
    }

    /** How many samples are explained together at little more than the cost of some of them; see {@link Attributor}. */
    int samplesTogether() {
        return Math.min(
                engine.samplesKept(), Math.min(BatchSizes.samplesAtOnce(network()), BatchSizes.GAINING_SAMPLES));
    }

    /**
     * Explains each input by each network; classes are chosen by the outputs of the first.
     *
     * @return for each network an explanation of each input
     * @throws AttributionException if the target or an input does not fit, or what is computed is not finite
     * @throws CompositeException if the composite does not fit
     * @throws Cancelled once the computation is cancelled
     */
    List<List<Explanation>> explain(List<float[]> inputs, Request request, RunControl control) {
        return explain(inputs, Collections.nCopies(inputs.size(), request.target()), request, control);
    }

    /** As {@link #explain(List, Request, RunControl)}, with a target for each input in place of the request's. */
    List<List<Explanation>> explain(List<float[]> inputs, List<Target> targets, Request wanted, RunControl control) {
        Request request = inputs.size() == 1 ? wanted.withTarget(targets.get(0)) : wanted;
        List<Request> requests = requests(request);
        List<Map<String, Rule>> rules = rules(requests);
        float[] batch = InputBatch.of(network(), inputs);
        if (InputPoints.areOf(request.composite().procedure())) {
            return points.explain(inputs, targets, new PointsExplainer.Question(requests, rules), control);
        }
        boolean products = multiplies(request);
        List<Integer> sizes = engine.batchSizes(inputs.size());
        Optional<List<LowerNetwork>> below = request.condition().map(condition -> lower.below(condition.node()));
        int lowerSteps = below.stream()
                .flatMap(List::stream)
                .mapToInt(LowerNetwork::steps)
                .sum();
        StepProgress steps = new StepProgress(control, steps() * sizes.size() + lowerSteps * inputs.size());
        List<List<Explanation>> all = new ArrayList<>();
        networks.forEach(network -> all.add(new ArrayList<>()));
        int valuesOfOne = network().inputShape().size();
        int first = 0;
        for (int size : sizes) {
            float[] part = Arrays.copyOfRange(batch, first * valuesOfOne, (first + size) * valuesOfOne);
            EngineTask task = new EngineTask(part, rules, requests.get(0).pruning(), products);
            ExplanationBuilder.Entries entries = new ExplanationBuilder.Entries(first, inputs.size());
            List<Target> own = targets.subList(first, first + size);
            List<List<Explanation>> some = inputs.size() == 1 && !products
                    ? one(task, requests, steps)
                    : engine.run(task, run -> explain(run, requests, rules, entries, own, Optional.empty(), steps));
            IntStream.range(0, all.size()).forEach(i -> all.get(i).addAll(some.get(i)));
            first += size;
        }
        return below.map(parts -> restricted(parts, all, inputs, rules, steps)).orElse(all);
    }

    private static boolean multiplies(Request request) {
        return request.composite().procedure() instanceof GradientTimesInput;
    }

    private static List<List<Explanation>> restricted(
            List<LowerNetwork> below,
            List<List<Explanation>> all,
            List<float[]> inputs,
            List<Map<String, Rule>> rules,
            StepProgress steps) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> IntStream.range(0, inputs.size())
                        .mapToObj(sample -> below.get(i)
                                .restricted(inputs.get(sample), all.get(i).get(sample), rules.get(i), steps))
                        .toList())
                .toList();
    }

    /** Explains the only input, from where it was explained last in another way if that helps. */
    private List<List<Explanation>> one(EngineTask task, List<Request> requests, StepProgress steps) {
        Request request = requests.get(0);
        Optional<LastExplanations.Start> start = last.start(task, request);
        ExplanationBuilder.Entries entries = new ExplanationBuilder.Entries(0, 1);
        return engine.run(task.from(start.map(LastExplanations.Start::checkpoint)), run -> {
            Optional<LastExplanations.Start> from =
                    start.filter(known -> run.from().isPresent());
            List<List<Explanation>> found =
                    explain(run, requests, task.rules(), entries, List.of(request.target()), from, steps);
            List<Checkpoint> checkpoints = from.map(
                            known -> known.known().followedBy(known.checkpoint(), run.checkpoints()))
                    .orElseGet(run::checkpoints);
            last.keep(new LastExplanations.Known(
                    task,
                    request,
                    checkpoints,
                    found.stream().map(each -> each.get(0)).toList()));
            return found;
        });
    }

    private List<List<Explanation>> explain(
            EngineRun run,
            List<Request> requests,
            List<Map<String, Rule>> rules,
            ExplanationBuilder.Entries entries,
            List<Target> wanted,
            Optional<LastExplanations.Start> from,
            StepProgress steps) {
        List<BatchOutputs> outputs = forward(run, wanted.size(), steps);
        List<BatchTargets> targets = BatchTargets.of(requests, wanted, outputs.get(0));
        List<ExplanationBuilder> builders = IntStream.range(0, networks.size())
                .mapToObj(i -> new ExplanationBuilder(networks.get(i).network(), rules.get(i), targets.get(i), entries))
                .toList();
        from.ifPresent(start -> takeOver(start, builders, steps));
        run.back(BatchTargets.starts(targets, outputs), heard(builders, requests.get(0), run), steps);
        return IntStream.range(0, networks.size())
                .mapToObj(i -> builders.get(i).explanations(outputs.get(i).maps()))
                .toList();
    }

    /** Who hears of a pass back: those that keep what it gives, or what makes products of it before. */
    private static List<RelevanceListener> heard(
            List<? extends RelevanceListener> keepers, Request request, EngineRun run) {
        return IntStream.range(0, keepers.size())
                .<RelevanceListener>mapToObj(i -> multiplies(request)
                        ? new ValueProducts(keepers.get(i), tensor -> run.activation(i, tensor))
                        : keepers.get(i))
                .toList();
    }

    private static void takeOver(LastExplanations.Start start, List<ExplanationBuilder> builders, StepProgress steps) {
        List<Cut.Place> places = start.checkpoint().cut().places();
        for (int i = 0; i < builders.size(); i++) {
            builders.get(i)
                    .takeOver(start.known().explanations().get(i), places.get(i).above());
            steps.skip(places.get(i).above().size());
        }
    }

    /**
     * Accounts, for each network, for the relevance of one input that does not reach the network's input.
     *
     * @throws AttributionException as for an explanation
     * @throws Cancelled once the computation is cancelled
     */
    List<ConservationLedger> ledgers(float[] input, Request request, RunControl control) {
        if (multiplies(request) || InputPoints.areOf(request.composite().procedure())) {
            throw new AttributionException(Text.of(
                    "%s is not LRP: no layer shares out what arrives there, so that there is nothing to account for.",
                    request.composite().name()));
        }
        List<Request> requests = requests(request);
        List<Map<String, Rule>> rules = rules(requests);
        float[] batch = InputBatch.of(network(), List.of(input));
        StepProgress steps = new StepProgress(control, steps());
        EngineTask task = new EngineTask(batch, rules, requests.get(0).pruning(), true);
        return engine.run(task, run -> ledgers(run, requests, rules, steps));
    }

    private List<ConservationLedger> ledgers(
            EngineRun run, List<Request> requests, List<Map<String, Rule>> rules, StepProgress steps) {
        List<BatchOutputs> outputs = forward(run, 1, steps);
        List<BatchTargets> targets = targets(requests, outputs.get(0));
        List<LedgerBuilder> builders = IntStream.range(0, networks.size())
                .mapToObj(i -> new LedgerBuilder(
                        networks.get(i).network(),
                        rules.get(i),
                        networks.get(i).biasFromShifts(),
                        tensor -> run.activation(i, tensor)))
                .toList();
        run.back(BatchTargets.starts(targets, outputs), builders, steps);
        return builders.stream()
                .map(LedgerBuilder::ledger)
                .map(Explainer::finite)
                .toList();
    }

    /**
     * What one layer sends to its inputs and what it reads, of one sample in each network, in full.
     *
     * @param layer the name of a node of each network
     * @throws AttributionException as for an explanation, or if there is no such layer
     * @throws Cancelled once the computation is cancelled
     */
    List<LayerTensors> layer(float[] input, Request request, String layer, RunControl control) {
        Optional<List<LowerNetwork>> below = request.condition()
                .map(condition -> lower.below(condition.node()))
                .filter(parts -> parts.stream().allMatch(part -> part.has(layer)));
        if (below.isPresent()) {
            return layerBelow(below.get(), input, request, layer, control);
        }
        List<Request> requests = requests(request);
        List<Map<String, Rule>> rules = rules(requests);
        float[] batch = InputBatch.of(network(), List.of(input));
        if (InputPoints.areOf(request.composite().procedure())) {
            return points.layer(input, new PointsExplainer.Question(requests, rules), layer, control);
        }
        StepProgress steps = new StepProgress(control, steps());
        EngineTask task = new EngineTask(batch, rules, requests.get(0).pruning(), true);
        return engine.run(task, run -> {
            List<BatchOutputs> outputs = forward(run, 1, steps);
            List<LayerListener> listeners = IntStream.range(0, networks.size())
                    .mapToObj(i ->
                            new LayerListener(networks.get(i).network(), layer, tensor -> run.activation(i, tensor)))
                    .toList();
            List<BatchTargets> targets = targets(requests, outputs.get(0));
            run.back(BatchTargets.starts(targets, outputs), heard(listeners, requests.get(0), run), steps);
            return listeners.stream().map(LayerListener::tensors).toList();
        });
    }

    /** The same of a layer that only a part of the relevance flows on to. */
    private List<LayerTensors> layerBelow(
            List<LowerNetwork> below, float[] input, Request request, String layer, RunControl control) {
        List<List<Explanation>> restricted = explain(List.of(input), request, control);
        List<Map<String, Rule>> rules = rules(requests(request));
        StepProgress steps = new StepProgress(
                control, below.stream().mapToInt(LowerNetwork::steps).sum());
        return IntStream.range(0, networks.size())
                .mapToObj(i -> below.get(i).layer(input, restricted.get(i).get(0), rules.get(i), layer, steps))
                .toList();
    }

    private static ConservationLedger finite(ConservationLedger ledger) {
        List<LedgerEntry> entries = ledger.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            LedgerEntry entry = entries.get(i);
            if (!Double.isFinite(entry.sent())) {
                throw new AttributionException(Text.of(
                        "The relevance that layer '%s' (%s) propagates by the rule %s is infinite or not a number; a rule with a larger stabiliser ε keeps it finite.",
                        entry.node(), entry.kind().label(), entry.rule().notation()));
            }
        }
        return ledger;
    }

    /** The number of steps of one batch. */
    private int steps() {
        return networks.stream()
                .mapToInt(network -> 2 * network.network().nodes().size())
                .sum();
    }

    /** The request as each network understands it: rules for single layers that only the first has are left out. */
    private List<Request> requests(Request asked) {
        Request request = asked.carriedOut();
        return networks.stream()
                .map(network -> network == networks.get(0)
                        ? request
                        : request.withComposite(request.composite().within(network.network())))
                .toList();
    }

    private List<Map<String, Rule>> rules(List<Request> requests) {
        return IntStream.range(0, networks.size())
                .mapToObj(i -> networks.get(i).rules(requests.get(i)))
                .toList();
    }

    private List<BatchOutputs> forward(EngineRun run, int samples, StepProgress steps) {
        return BatchOutputs.of(networks.stream().map(ExplainedNetwork::network).toList(), run.forward(steps), samples);
    }

    private static List<BatchTargets> targets(List<Request> requests, BatchOutputs outputs) {
        return BatchTargets.of(requests, List.of(requests.get(0).target()), outputs);
    }
}
