package org.lrpexplorer.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The forward passes of the two samples that were run last, so that another way to explain one, as a person who turns a
 * parameter asks for time and again, need not compute them anew, even where another sample was run since. A batch, which
 * an experiment explains in one way after another, is kept as a sample is. Larger passes are not kept.
 */
final class LastSamples {

    /** One that a person looks at, and another that was run since. */
    private static final int MOST_BATCHES = 2;

    private static final long MOST_BYTES = 64L << 20;

    private final List<Network> networks;
    private final int most;
    private List<Passes> last = List.of();

    LastSamples(List<Network> networks) {
        this.networks = List.copyOf(networks);
        long values = networks.stream().mapToLong(Network::valuesPerSample).sum();
        this.most = (int) (MOST_BYTES / (values * Double.BYTES));
    }

    private static final class Passes {
        private final float[] batch;
        private final List<Activations> activations;

        Passes(float[] batch, List<Activations> activations) {
            this.batch = batch;
            this.activations = List.copyOf(activations);
        }
    }

    /** How many samples may be in a batch that is kept. */
    int samplesKept() {
        return Math.max(1, most);
    }

    /** Every tensor of a network for a batch, if that is one of the last; empty if not. */
    Map<String, INDArray> known(int network, float[] batch) {
        return passes().stream()
                .filter(passes -> Arrays.equals(passes.batch, batch))
                .findFirst()
                .map(passes -> passes.activations.get(network).tensors())
                .orElse(Map.of());
    }

    private synchronized List<Passes> passes() {
        return last;
    }

    /** Keeps the passes of a batch, and of the one before, as far as they are not too large. */
    synchronized void keep(float[] batch, List<Activations> activations) {
        List<Passes> kept = new ArrayList<>();
        int samples = add(new Passes(batch, activations), 0, kept);
        for (Passes passes : last) {
            if (kept.size() < MOST_BATCHES && !Arrays.equals(passes.batch, batch)) {
                samples = add(passes, samples, kept);
            }
        }
        last = List.copyOf(kept);
    }

    private int add(Passes passes, int before, List<Passes> kept) {
        int samples =
                before + passes.batch.length / networks.get(0).inputShape().size();
        if (samples > most) {
            return before;
        }
        kept.add(passes);
        return samples;
    }
}
