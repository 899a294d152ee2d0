package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Explains a network's outputs: one forward pass, then relevance layer by layer back to the input. Bound to one network
 * because it keeps what the rules derive from its weights. Safe for use by several threads. The same request gives the
 * same bits whenever, on whichever thread and in whichever batch it is computed.
 *
 * <pre>{@code
 * Attributor attributor = new Attributor(network);
 * Explanation explanation = attributor.explain(input, Request.of(Composites.epsilonPlusFlat()));
 * }</pre>
 */
public final class Attributor {

    private final Network network;
    private final Precision precision;
    private final BoundRules bound;
    private final Map<String, INDArray> biasFromShifts;
    private final Optional<PlannedAttributor> planned;
    private final Leftovers leftovers;
    private volatile Assigned last = new Assigned(null, Map.of());

    /** An attributor in the precision that suits the network. */
    public Attributor(Network network) {
        this(network, Precision.suitedTo(network));
    }

    /** An attributor in the given precision, to which the network's parameters are converted. */
    public Attributor(Network network, Precision precision) {
        this(network, precision, Map.of());
    }

    /** An attributor for a network after fusion, which knows what of its biases were BatchNorm shifts. */
    public Attributor(Fused fused, Precision precision) {
        this(fused.network(), precision, fused.biasFromShifts());
    }

    private Attributor(Network network, Precision precision, Map<String, INDArray> biasFromShifts) {
        this.biasFromShifts = biasFromShifts;
        this.network = network.as(precision.activations());
        this.precision = precision;
        this.bound = new BoundRules(this.network.as(precision.relevance()));
        this.leftovers = new Leftovers(this.network);
        this.planned = PlannedAttributor.of(precision, List.of(this.network), Set.of());
    }

    /** The network that is explained. */
    public Network network() {
        return network;
    }

    /**
     * The network's outputs, without explaining any.
     *
     * @param inputs each as in {@link #explain(float[], Request)}, at least one
     * @return the outputs for each input, in their order
     * @throws AttributionException if an input does not fit the network, or inputs or outputs are not finite
     */
    public List<List<Float>> predict(List<float[]> inputs) {
        float[] batch = Samples.batch(network, inputs);
        Journey alone = new Journey(new CancellationToken(), ProgressListener.none(), steps());
        return planned.map(all -> all.predict(batch))
                .orElseGet(() -> forward(batch, alone).outputs().logits());
    }

    /**
     * Explains one sample.
     *
     * @param input the network's input, preprocessed, row-major, channels first
     * @throws AttributionException if the request or the input does not fit the network, or its outputs or the
     *     relevances are not finite
     */
    public Explanation explain(float[] input, Request request) {
        return explain(List.of(input), request).get(0);
    }

    /**
     * Explains one sample, in steps that can be watched and stopped.
     *
     * @param input the network's input, preprocessed, row-major, channels first
     * @param token looked at between layers
     * @param listener hears of every layer, forward and backward
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws Cancelled once the token is cancelled
     */
    public Explanation explain(float[] input, Request request, CancellationToken token, ProgressListener listener) {
        return explain(List.of(input), request, token, listener).get(0);
    }

    /**
     * Explains several samples by one forward pass and one pass back, with the same results as one by one. All of their
     * tensors are in memory at once.
     *
     * @param inputs each as in {@link #explain(float[], Request)}, at least one
     * @return one explanation for each input, in their order
     * @throws AttributionException as {@link #explain(float[], Request)}
     */
    public List<Explanation> explain(List<float[]> inputs, Request request) {
        return explain(inputs, request, new CancellationToken(), ProgressListener.none());
    }

    /**
     * Explains several samples as {@link #explain(List, Request)}, in steps that can be watched and stopped.
     *
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws Cancelled once the token is cancelled
     */
    public List<Explanation> explain(
            List<float[]> inputs, Request request, CancellationToken token, ProgressListener listener) {
        Map<String, Rule> rules = rules(request, List.of(request.target()));
        float[] batch = Samples.batch(network, inputs);
        Optional<PlannedAttributor> plans = planned.filter(all -> all.serves(request));
        if (plans.isPresent()) {
            Journey journey = new Journey(token, listener, steps() * plans.get().runs(inputs.size()));
            return plans.get()
                    .explain(batch, List.of(request), List.of(rules), journey)
                    .get(0);
        }
        Journey journey = new Journey(token, listener, steps());
        Forward forward = forward(batch, journey);
        return back(forward, rules, Asked.ofEach(request, forward.outputs()), journey);
    }

    /**
     * Explains several targets of one sample by one forward pass, such as {@linkplain Target#everyClass every class}.
     * The passes back are batched as far as memory allows.
     *
     * @param targets what to explain, in place of the request's own target
     * @param action receives one explanation for each target, in their order, as soon as it is there
     * @throws AttributionException as {@link #explain(float[], Request)}
     */
    public void explainEach(float[] input, List<Target> targets, Request request, Consumer<Explanation> action) {
        explainEach(input, targets, request, new CancellationToken(), ProgressListener.none(), action);
    }

    /**
     * Explains several targets of one sample as {@link #explainEach(float[], List, Request, Consumer)}, in steps that
     * can be watched and stopped.
     *
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws Cancelled once the token is cancelled
     */
    public void explainEach(
            float[] input,
            List<Target> targets,
            Request request,
            CancellationToken token,
            ProgressListener listener,
            Consumer<Explanation> action) {
        Map<String, Rule> rules = rules(request, targets);
        float[] sample = Samples.batch(network, List.of(input));
        Optional<PlannedAttributor> plans = planned.filter(all -> all.serves(request));
        if (plans.isPresent()) {
            Journey journey =
                    new Journey(token, listener, network.nodes().size() * PlannedAttributor.passes(targets.size()));
            plans.get().explainEach(sample, targets, request, rules, journey, action);
            return;
        }
        int chunk = Chunks.rowsAtOnce(network);
        int chunks = (targets.size() + chunk - 1) / chunk;
        Journey journey = new Journey(token, listener, network.nodes().size() * (1 + chunks));
        Forward forward = forward(sample, journey);
        for (int from = 0; from < targets.size(); from += chunk) {
            List<Target> some = targets.subList(from, Math.min(targets.size(), from + chunk));
            back(forward, rules, Asked.ofOne(request, some, forward.outputs()), journey)
                    .forEach(action);
        }
    }

    /** How many samples {@link #explain(List, Request)} should be given at most, so that memory stays bounded. */
    public int samplesAtOnce() {
        return Chunks.samplesAtOnce(network);
    }

    /**
     * Accounts, layer by layer, for the relevance of one sample that does not reach the input. Computed by the rules'
     * definitions: in single precision its rounding is not that of an explanation by a plan.
     *
     * @param input as in {@link #explain(float[], Request)}
     * @throws AttributionException as {@link #explain(float[], Request)}
     */
    public ConservationLedger ledger(float[] input, Request request) {
        return ledger(input, request, new CancellationToken());
    }

    /**
     * Accounts for one sample as {@link #ledger(float[], Request)}, in steps that can be stopped.
     *
     * @param token looked at between layers
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws Cancelled once the token is cancelled
     */
    public ConservationLedger ledger(float[] input, Request request, CancellationToken token) {
        Map<String, Rule> rules = rules(request, List.of(request.target()));
        float[] batch = Samples.batch(network, List.of(input));
        Journey journey = new Journey(token, ProgressListener.none(), steps());
        Forward forward = forward(batch, journey);
        return ledger(forward, rules, Asked.ofEach(request, forward.outputs()), journey);
    }

    /** The number of steps a listener will hear of when samples are explained. */
    int steps() {
        return 2 * network.nodes().size();
    }

    /**
     * The rule of each node.
     *
     * @throws AttributionException if the composite or a target does not fit the network
     */
    Map<String, Rule> rules(Request request, List<Target> targets) {
        targets.forEach(target -> target.requireWithin(network.outputSize()));
        Assigned known = last;
        if (!request.composite().equals(known.composite)) {
            known = new Assigned(request.composite(), request.composite().rulesFor(network));
            last = known;
        }
        return known.rules;
    }

    /** The rules that a composite gives this network's nodes; for most requests it is the one before. */
    private record Assigned(Composite composite, Map<String, Rule> rules) {}

    /**
     * Runs the network forward.
     *
     * @throws AttributionException if its outputs are not finite
     */
    Forward forward(float[] batch, Journey journey) {
        return forward(batch, Map.of(), journey);
    }

    /**
     * Runs the network forward where some tensors are known.
     *
     * @throws AttributionException if its outputs are not finite
     */
    Forward forward(float[] batch, Map<String, INDArray> known, Journey journey) {
        int samples = batch.length / network.inputShape().size();
        INDArray typed =
                Buffers.array(batch, network.inputShape().batched(samples)).castTo(precision.activations());
        return Forward.of(ForwardPass.run(network, typed, known, journey::passed));
    }

    /** The ledger of the one sample. */
    ConservationLedger ledger(Forward forward, Map<String, Rule> rules, Asked asked, Journey journey) {
        LedgerReceiver receiver = new LedgerReceiver(forward.activations(), biasFromShifts);
        new Flow(
                        new Rows(forward.activations(), 1),
                        bound,
                        rules,
                        asked.request().pruning(),
                        receiver)
                .back(start(asked, forward), journey);
        leftovers.add(1);
        return receiver.ledger(asked.row(0));
    }

    /** One explanation for each target. */
    List<Explanation> back(Forward forward, Map<String, Rule> rules, Asked asked, Journey journey) {
        Request request = asked.request();
        Findings findings =
                new Findings(network, request.detail(), asked.count(), new Findings.Entries(0, asked.count()));
        Rows rows = new Rows(forward.activations(), asked.count());
        new Flow(rows, bound, rules, request.pruning(), new ArrayFindings(findings))
                .back(start(asked, forward), journey);
        leftovers.add(asked.count());
        return findings.explanations(asked, forward.outputs());
    }

    private INDArray start(Asked asked, Forward forward) {
        return Buffers.array(
                        asked.start(forward.outputs()),
                        asked.count(),
                        forward.outputs().classes())
                .castTo(precision.activations())
                .castTo(precision.relevance());
    }
}
