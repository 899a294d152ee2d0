package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerComparison;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.Cancelled;

/**
 * Explains samples by a network with its BatchNorm layers in place and by the equivalent network with them fused. The
 * class is chosen once, by the raw network's outputs, and tensors that both networks have in common are computed once.
 * Safe for use by several threads.
 */
public final class ComparingAttributor {

    private final Explainer explainer;

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
        ExplainedNetwork first = ExplainedNetwork.of(raw, precision);
        this.explainer = fused.report().fusedCount() == 0
                ? Explainer.of(List.of(first), Set.of(), precision)
                : Explainer.of(List.of(first, ExplainedNetwork.of(fused, precision)), fused.ownTensors(raw), precision);
    }

    /**
     * Explains one sample twice. Assignments to single layers that exist only in the raw network are left out for the
     * fused one.
     *
     * @param input the networks' input, preprocessed, row-major, channels first
     * @param control hears of every layer of both networks, forward and backward
     * @throws AttributionException if the target or the input does not fit the network, or its outputs or the
     *     relevances are not finite
     * @throws CompositeException if the composite does not fit the network
     * @throws Cancelled once the computation is cancelled
     */
    public Comparison explain(float[] input, Request request, RunControl control) {
        return explain(List.of(input), request, control).get(0);
    }

    /**
     * Explains several samples twice, with the same results as one by one.
     *
     * @param inputs each as in {@link #explain(float[], Request, RunControl)}, at least one
     * @return one comparison for each input, in their order
     * @throws AttributionException as for one
     * @throws Cancelled once the computation is cancelled
     */
    public List<Comparison> explain(List<float[]> inputs, Request request, RunControl control) {
        List<List<Explanation>> both = explainer.explain(inputs, request, control);
        List<Explanation> raw = both.get(0);
        List<Explanation> fused = both.get(both.size() - 1);
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> new Comparison(raw.get(i), fused.get(i)))
                .toList();
    }

    /** How many samples {@link #explain(List, Request, RunControl)} should be given at most, so that memory stays bounded. */
    public int samplesAtOnce() {
        return Math.max(1, BatchSizes.samplesAtOnce(explainer.network()) / 2);
    }

    /**
     * How many samples should be explained together, where time counts: one where single samples are as fast.
     */
    public int samplesTogether() {
        return Math.min(samplesAtOnce(), explainer.samplesTogether());
    }

    /**
     * One layer of one sample in full, in both networks. A condition of the request shows only below its own layer.
     *
     * @param layer the name of a node that both networks have
     * @throws AttributionException as for an explanation, or if a network has no such layer
     * @throws Cancelled once the computation is cancelled
     */
    public LayerTensors.Pair layer(float[] input, Request request, String layer, RunControl control) {
        List<LayerTensors> both = explainer.layer(input, request, layer, control);
        return new LayerTensors.Pair(both.get(0), both.get(both.size() - 1));
    }

    /**
     * Accounts for the relevance of one sample in both networks.
     *
     * @return the raw network's ledger and the fused one's, which tells BatchNorm shifts in fused biases apart
     * @throws AttributionException as for an explanation
     */
    public LedgerComparison ledgers(float[] input, Request request) {
        return ledgers(input, request, RunControl.none());
    }

    /**
     * Accounts for one sample as {@link #ledgers(float[], Request)}, in steps that can be watched and stopped.
     *
     * @throws AttributionException as for an explanation
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public LedgerComparison ledgers(float[] input, Request request, RunControl control) {
        List<ConservationLedger> both = explainer.ledgers(input, request, control);
        return new LedgerComparison(both.get(0), both.get(both.size() - 1));
    }
}
