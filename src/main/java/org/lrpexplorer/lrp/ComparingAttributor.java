package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Explains samples by a network with its BatchNorm layers in place and by the equivalent network with them fused. The
 * class is chosen once, by the raw network's outputs. Safe for use by several threads.
 */
public final class ComparingAttributor {

    private final Attributor raw;
    private final Attributor fused;

    /**
     * An attributor for two networks, in the precision that suits the raw one.
     *
     * @param raw the network as it was trained
     * @param fused the same without BatchNorm; {@code raw} itself where nothing could be fused
     */
    public ComparingAttributor(Network raw, Network fused) {
        Precision precision = Precision.suitedTo(raw);
        this.raw = new Attributor(raw, precision);
        this.fused = raw.equals(fused) ? this.raw : new Attributor(fused, precision);
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
        if (raw.equals(fused)) {
            return raw.explain(inputs, request, token, listener).stream()
                    .map(both -> new Comparison(both, both))
                    .toList();
        }
        Request without = request.withComposite(request.composite().within(fused.network()));
        Map<String, Rule> rules = raw.rules(request, List.of(request.target()));
        Map<String, Rule> rulesWithout = fused.rules(without, List.of(request.target()));
        INDArray batch = Samples.batch(raw.network(), inputs);
        Journey journey = new Journey(token, listener, raw.steps() + fused.steps());
        Forward forward = raw.forward(batch, journey);
        Asked asked = Asked.ofEach(request, forward);
        List<Explanation> first = raw.back(forward, rules, asked, journey);
        Forward again = fused.forward(batch, journey);
        List<Explanation> second = fused.back(again, rulesWithout, new Asked(without, asked.targets()), journey);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            comparisons.add(new Comparison(first.get(i), second.get(i)));
        }
        return List.copyOf(comparisons);
    }
}
