package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Explains samples by a network with its BatchNorm layers in place and by the equivalent network with them fused. The
 * class is chosen once, by the raw network's outputs, and tensors that both networks have in common are computed once.
 * Safe for use by several threads.
 */
public final class ComparingAttributor {

    private final Attributor raw;
    private final Attributor fused;
    private final Set<String> own;
    private final Optional<PlannedAttributor> planned;

    /** An attributor for a network and its fused form, in the precision that suits it. */
    public ComparingAttributor(Network raw, Fused fused) {
        this(raw, fused, Precision.suitedTo(raw));
    }

    /**
     * An attributor for a network and its fused form.
     *
     * @param raw the network as it was trained
     * @param fused the same without BatchNorm; where nothing was fused, samples are explained once
     */
    public ComparingAttributor(Network raw, Fused fused, Precision precision) {
        this.raw = new Attributor(raw, precision);
        this.fused = fused.report().fusedCount() == 0 ? this.raw : new Attributor(fused, precision);
        this.own = fused.ownTensors(raw);
        this.planned = PlannedAttributor.of(precision, List.of(this.raw.network(), this.fused.network()), own);
    }

    /**
     * Explains one sample twice. Assignments to single layers that exist only in the raw network are left out for the
     * fused one.
     *
     * @param input the networks' input, preprocessed, row-major, channels first
     * @param token looked at between layers
     * @param listener hears of every layer of both networks, forward and backward
     * @throws AttributionException if the request or the input does not fit the network, or its outputs or the
     *     relevances are not finite
     * @throws Cancelled once the token is cancelled
     */
    public Comparison explain(float[] input, Request request, CancellationToken token, ProgressListener listener) {
        return explain(List.of(input), request, token, listener).get(0);
    }

    /**
     * Explains several samples twice, with the same results as one by one.
     *
     * @param inputs each as in {@link #explain(float[], Request, CancellationToken, ProgressListener)}, at least one
     * @return one comparison for each input, in their order
     * @throws AttributionException as for one
     * @throws Cancelled once the token is cancelled
     */
    public List<Comparison> explain(
            List<float[]> inputs, Request request, CancellationToken token, ProgressListener listener) {
        if (raw == fused) {
            return raw.explain(inputs, request, token, listener).stream()
                    .map(both -> new Comparison(both, both))
                    .toList();
        }
        Pair pair = new Pair(raw, fused, request);
        float[] batch = Samples.batch(raw.network(), inputs);
        int steps = raw.steps() + fused.steps();
        Optional<PlannedAttributor> plans = planned.filter(all -> all.serves(request));
        if (plans.isPresent()) {
            Journey journey = new Journey(token, listener, steps * plans.get().runs(inputs.size()));
            List<List<Explanation>> both = plans.get()
                    .explain(batch, List.of(request, pair.without), List.of(pair.rules, pair.fusedRules), journey);
            return paired(both.get(0), both.get(1));
        }
        Journey journey = new Journey(token, listener, steps);
        Forward forward = raw.forward(batch, journey);
        Asked asked = Asked.ofEach(request, forward.outputs());
        List<Explanation> first = raw.back(forward, pair.rules, asked, journey);
        Forward again = fused.forward(batch, shared(forward), journey);
        return paired(first, fused.back(again, pair.fusedRules, pair.fused(asked), journey));
    }

    private static List<Comparison> paired(List<Explanation> first, List<Explanation> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> new Comparison(first.get(i), second.get(i)))
                .toList();
    }

    /**
     * Accounts for the relevance of one sample in both networks.
     *
     * @return the raw network's ledger and the fused one's, which tells BatchNorm shifts in fused biases apart
     * @throws AttributionException as for an explanation
     */
    public LedgerComparison ledgers(float[] input, Request request) {
        return ledgers(input, request, new CancellationToken());
    }

    /**
     * Accounts for one sample as {@link #ledgers(float[], Request)}, in steps that can be stopped.
     *
     * @param token looked at between layers
     * @throws AttributionException as for an explanation
     * @throws Cancelled once the token is cancelled
     */
    public LedgerComparison ledgers(float[] input, Request request, CancellationToken token) {
        if (raw == fused) {
            ConservationLedger both = raw.ledger(input, request, token);
            return new LedgerComparison(both, both);
        }
        Pair pair = new Pair(raw, fused, request);
        float[] batch = Samples.batch(raw.network(), List.of(input));
        Journey journey = new Journey(token, ProgressListener.none(), raw.steps() + fused.steps());
        Forward forward = raw.forward(batch, journey);
        Asked asked = Asked.ofEach(request, forward.outputs());
        ConservationLedger first = raw.ledger(forward, pair.rules, asked, journey);
        Forward again = fused.forward(batch, shared(forward), journey);
        return new LedgerComparison(first, fused.ledger(again, pair.fusedRules, pair.fused(asked), journey));
    }

    /** The raw network's tensors that the fused network has with the same values. */
    private Map<String, INDArray> shared(Forward forward) {
        Map<String, INDArray> tensors = new HashMap<>(forward.activations().tensors());
        tensors.keySet().removeAll(own);
        return tensors;
    }

    /** A request as either network understands it. */
    private static final class Pair {
        private final Request without;
        private final Map<String, Rule> rules;
        private final Map<String, Rule> fusedRules;

        Pair(Attributor raw, Attributor fused, Request request) {
            this.without = request.withComposite(request.composite().within(fused.network()));
            this.rules = raw.rules(request, List.of(request.target()));
            this.fusedRules = fused.rules(without, List.of(request.target()));
        }

        Asked fused(Asked asked) {
            return new Asked(without, asked.targets());
        }
    }
}
