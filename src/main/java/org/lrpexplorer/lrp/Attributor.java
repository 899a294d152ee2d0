package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.Cancelled;

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

    private final Explainer explainer;

    /** An attributor in the precision that suits the network. */
    public Attributor(Network network) {
        this(network, Precision.suitedTo(network));
    }

    /** An attributor in the given precision, to which the network's parameters are converted. */
    public Attributor(Network network, Precision precision) {
        this(ExplainedNetwork.of(network, precision), precision);
    }

    /** An attributor for a network after fusion, which knows what of its biases were BatchNorm shifts. */
    public Attributor(Fused fused, Precision precision) {
        this(ExplainedNetwork.of(fused, precision), precision);
    }

    private Attributor(ExplainedNetwork network, Precision precision) {
        this.explainer = Explainer.of(List.of(network), Set.of(), precision);
    }

    /** The network that is explained. */
    public Network network() {
        return explainer.network();
    }

    /**
     * The network's outputs, without explaining any.
     *
     * @param inputs each as in {@link #explain(float[], Request)}, at least one
     * @return the outputs for each input, in their order
     * @throws AttributionException if an input does not fit the network, or inputs or outputs are not finite
     */
    public List<List<Float>> predict(List<float[]> inputs) {
        return explainer.predict(inputs);
    }

    /**
     * The same outputs as {@link #predict} as plain arrays, for many inputs that are small: lists of objects would take a
     * good part of the time.
     *
     * @throws AttributionException as there
     */
    public List<float[]> outputs(List<float[]> inputs) {
        return explainer.outputs(inputs);
    }

    /**
     * Explains one sample.
     *
     * @param input the network's input, preprocessed, row-major, channels first
     * @throws AttributionException if the target or the input does not fit the network, or its outputs or the
     *     relevances are not finite
     * @throws CompositeException if the composite does not fit the network
     */
    public Explanation explain(float[] input, Request request) {
        return explain(List.of(input), request).get(0);
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
        return explain(inputs, request, RunControl.none());
    }

    /**
     * Explains several samples as {@link #explain(List, Request)}, in steps that can be watched and stopped.
     *
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws Cancelled once the computation is cancelled
     */
    public List<Explanation> explain(List<float[]> inputs, Request request, RunControl control) {
        return explainer.explain(inputs, request, control).get(0);
    }

    /**
     * Explains several samples as {@link #explain(List, Request)}, each for a target of its own.
     *
     * @param targets one for each input, in place of the request's
     * @throws AttributionException as {@link #explain(float[], Request)}
     */
    public List<Explanation> explain(List<float[]> inputs, List<Target> targets, Request request) {
        return explainer.explain(inputs, targets, request, RunControl.none()).get(0);
    }

    /**
     * How many samples should be explained together, in one way after another, where time counts: one where single samples
     * are as fast.
     */
    public int samplesTogether() {
        return explainer.samplesTogether();
    }

    /** How many samples {@link #explain(List, Request)} should be given at most, so that memory stays bounded. */
    public int samplesAtOnce() {
        return BatchSizes.samplesAtOnce(network());
    }

    /**
     * Accounts, layer by layer, for the relevance of one sample that does not reach the input. In single precision what
     * was lost is computed in double from the activations and relevances, so that {@link LedgerEntry#rounding} is the
     * rounding of the explanation.
     *
     * @param input as in {@link #explain(float[], Request)}
     * @throws AttributionException as {@link #explain(float[], Request)}
     */
    public ConservationLedger ledger(float[] input, Request request) {
        return ledger(input, request, RunControl.none());
    }

    /**
     * Accounts for one sample as {@link #ledger(float[], Request)}, in steps that can be watched and stopped.
     *
     * @throws AttributionException as {@link #explain(float[], Request)}
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public ConservationLedger ledger(float[] input, Request request, RunControl control) {
        return explainer.ledgers(input, request, control).get(0);
    }
}
