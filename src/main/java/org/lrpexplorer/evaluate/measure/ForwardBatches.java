package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Sends changed images through a network, a batch at a time, so that no more than one batch of them is in memory. */
public final class ForwardBatches {

    private final Function<List<float[]>, List<List<Float>>> network;
    private final int atOnce;
    private final CancellationToken token;

    /**
     * Batches for a network.
     *
     * @param network the outputs for each of some inputs
     * @param atOnce how many inputs it is given at most, at least 1
     * @param token looked at between batches
     */
    public ForwardBatches(Function<List<float[]>, List<List<Float>>> network, int atOnce, CancellationToken token) {
        this.network = network;
        this.atOnce = atOnce;
        this.token = token;
    }

    /** Batches of the size that suits the network of an attributor. */
    public static ForwardBatches of(Attributor attributor, CancellationToken token) {
        return new ForwardBatches(attributor::predict, attributor.samplesAtOnce(), token);
    }

    /**
     * The outputs for each input.
     *
     * @param inputs made one by one, as they are needed
     * @throws Cancelled once the token is cancelled
     */
    List<List<Float>> outputs(Iterator<float[]> inputs) {
        List<List<Float>> outputs = new ArrayList<>();
        while (inputs.hasNext()) {
            token.throwIfCancelled();
            List<float[]> batch = new ArrayList<>();
            while (inputs.hasNext() && batch.size() < atOnce) {
                batch.add(inputs.next());
            }
            outputs.addAll(network.apply(batch));
        }
        return outputs;
    }
}
