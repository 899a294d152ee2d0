package org.lrpexplorer.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The forward passes of the two samples that were run last, so that another way to explain one, as a person who turns a
 * parameter asks for time and again, need not compute them anew, even where another sample was run since. A batch, which
 * an experiment explains in one way after another, is kept as a sample is. Larger passes are not kept. What the rules
 * derive from the passes, such as denominators, is kept with them.
 */
final class LastSamples {

    /** One that a person looks at, and another that was run since. */
    private static final int MOST_BATCHES = 2;

    private static final long MOST_BYTES = 64L << 20;

    private final List<Network> networks;
    private final int most;
    private final AtomicInteger runs = new AtomicInteger();
    private List<Passes> last = List.of();

    LastSamples(List<Network> networks) {
        this.networks = List.copyOf(networks);
        long values = networks.stream().mapToLong(Network::valuesPerSample).sum();
        this.most = (int) (MOST_BYTES / (values * Double.BYTES));
    }

    private static final class Passes {
        private final float[] batch;
        private final List<Activations> activations;
        private final List<RulesAtBatch> rules;

        Passes(float[] batch, List<Activations> activations, List<RulesAtBatch> rules) {
            this.batch = batch;
            this.activations = List.copyOf(activations);
            this.rules = rules;
        }
    }

    /** A run begins that may read what is kept, until it ends. */
    void begin() {
        runs.incrementAndGet();
    }

    /** A run is over; nobody reads its tensors any more unless they are kept. */
    void end() {
        runs.decrementAndGet();
    }

    /** How many samples may be in a batch that is kept. */
    int samplesKept() {
        return Math.max(1, most);
    }

    /** Every tensor of a network for a batch, if that is one of the last; empty if not. */
    Map<String, INDArray> known(int network, float[] batch) {
        return passesOf(batch)
                .map(passes -> passes.activations.get(network).tensors())
                .orElse(Map.of());
    }

    private synchronized List<Passes> passes() {
        return last;
    }

    private Optional<Passes> passesOf(float[] batch) {
        return passes().stream()
                .filter(passes -> Arrays.equals(passes.batch, batch))
                .findFirst();
    }

    /**
     * Keeps the passes of a batch, and of the one before, as far as they are not too large.
     *
     * @return for each network, where what its rules derive from the batch is kept
     */
    synchronized List<RulesAtBatch> keep(float[] batch, List<Activations> activations) {
        List<Passes> kept = new ArrayList<>();
        List<RulesAtBatch> rules = passesOf(batch).map(passes -> passes.rules).orElseGet(() -> noRules(batch));
        int samples = add(new Passes(batch, activations, rules), 0, kept);
        for (Passes passes : last) {
            if (kept.size() < MOST_BATCHES && !Arrays.equals(passes.batch, batch)) {
                samples = add(passes, samples, kept);
            }
        }
        List<Passes> before = last;
        last = List.copyOf(kept);
        letGo(before, activations, rules);
        return rules;
    }

    /** Gives the memory back of what was kept, if no other run can be reading it: one that begins now does not find it. */
    private void letGo(List<Passes> before, List<Activations> current, List<RulesAtBatch> rules) {
        if (runs.get() > 1) {
            return;
        }
        List<Activations> read = new ArrayList<>(current);
        last.forEach(passes -> read.addAll(passes.activations));
        before.stream()
                .filter(passes -> !last.contains(passes))
                // Another run may have passed the same batch: what rules derived then goes on being used, and reads its
                // arrays.
                .filter(passes -> passes.rules != rules)
                .forEach(passes -> {
                    passes.rules.forEach(RulesAtBatch::release);
                    PassedArrays.release(passes.activations, read);
                });
    }

    private List<RulesAtBatch> noRules(float[] batch) {
        long each = samples(batch) > most ? 0 : MOST_BYTES / MOST_BATCHES / networks.size();
        return networks.stream().map(network -> new RulesAtBatch(each)).toList();
    }

    private int samples(float[] batch) {
        return batch.length / networks.get(0).inputShape().size();
    }

    private int add(Passes passes, int before, List<Passes> kept) {
        int samples = before + samples(passes.batch);
        if (samples > most) {
            return before;
        }
        kept.add(passes);
        return samples;
    }
}
