package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Sends changed images through a network, a batch at a time, so that no more than one batch of them is in memory. */
public final class ForwardBatches {

    private final UnaryOperator<List<float[]>> network;
    private final int atOnce;
    private final Runnable between;

    /**
     * Batches for a network.
     *
     * @param network the outputs for each of some inputs
     * @param atOnce how many inputs it is given at most, at least 1
     * @param between run before each batch, on the thread that computes; what it throws ends the computation
     */
    public ForwardBatches(UnaryOperator<List<float[]>> network, int atOnce, Runnable between) {
        this.network = network;
        this.atOnce = atOnce;
        this.between = between;
    }

    /**
     * Batches of the size that suits the network of an attributor, until a token is cancelled. Raw and fused networks
     * compute the same, so that one of them in single precision, the fused one, serves the maps of both.
     */
    public static ForwardBatches of(Attributor attributor, CancellationToken token) {
        return of(attributor, token::throwIfCancelled);
    }

    /**
     * Batches of the size that suits the network of an attributor.
     *
     * @param between as in the constructor
     */
    public static ForwardBatches of(Attributor attributor, Runnable between) {
        return new ForwardBatches(attributor::outputs, attributor.samplesAtOnce(), between);
    }

    /**
     * The outputs for each input.
     *
     * @param inputs made one by one, as they are needed
     * @throws Cancelled once that is what is thrown between batches
     */
    List<float[]> outputs(Iterator<float[]> inputs) {
        List<float[]> outputs = new ArrayList<>();
        while (inputs.hasNext()) {
            between.run();
            List<float[]> batch = new ArrayList<>();
            while (inputs.hasNext() && batch.size() < atOnce) {
                batch.add(inputs.next());
            }
            outputs.addAll(network.apply(batch));
        }
        return outputs;
    }
}
