package org.lrpexplorer.lrp;

import org.lrpexplorer.network.Network;

/**
 * Explains one sample by a network with its BatchNorm layers in place and by the equivalent network with them fused. The
 * class is chosen once, by the raw network's outputs. Safe for use by several threads.
 */
public final class ComparingAttributor {

    private final Attributor raw;
    private final Attributor fused;

    /**
     * An attributor for two networks.
     *
     * @param raw the network as it was trained
     * @param fused the same without BatchNorm; {@code raw} itself where nothing could be fused
     */
    public ComparingAttributor(Network raw, Network fused) {
        this.raw = new Attributor(raw);
        this.fused = raw.equals(fused) ? this.raw : new Attributor(fused);
    }

    /**
     * Explains one sample twice. Assignments to single layers that exist only in the raw network are left out for the
     * fused one.
     *
     * @param input the networks' input, preprocessed, row-major, channels first
     * @param token looked at between layers
     * @param listener hears of every layer of both networks, forward and backward
     * @throws AttributionException if the request or the input does not fit the network, or its outputs are not finite
     * @throws Cancelled once the token is cancelled
     */
    public Comparison explain(float[] input, Request request, CancellationToken token, ProgressListener listener) {
        if (raw.equals(fused)) {
            Explanation both = raw.explain(input, request, token, listener);
            return new Comparison(both, both);
        }
        int total = raw.steps() + fused.steps();
        Explanation first =
                raw.explain(input, request, token, (done, part, step) -> listener.progressed(done, total, step));
        Request same = new Request(
                request.composite().within(fused.network()), Target.ofClass(first.target()), request.start());
        Explanation second = fused.explain(
                input, same, token, (done, part, step) -> listener.progressed(raw.steps() + done, total, step));
        return new Comparison(first, second);
    }
}
