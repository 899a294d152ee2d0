package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.onednn.OneDnn;

/** Runs networks in single precision by compiled plans; needs oneDNN, see {@link OneDnn#available}. */
public final class PlanEngine implements Engine {

    private static final long CACHED_VALUES = 16L << 20;

    /** Small networks' batches, too, are faster while what one instruction leaves is still near when the next one reads it. */
    private static final int MOST_SAMPLES = 16;

    private final List<Network> networks;
    private final PlanCache plans;
    private final int atOnce;

    /**
     * An engine that has compiled no plans yet.
     *
     * @param networks one or two, their parameters in single precision
     * @param differing the second network's tensors that the first does not have, or not with the same values
     */
    public PlanEngine(List<Network> networks, Set<String> differing) {
        this.networks = List.copyOf(networks);
        this.atOnce = samplesAtOnce(networks.get(0));
        this.plans = new PlanCache(networks, differing, atOnce == 1);
    }

    /** Where a large network's samples do not stay in the processor's cache between instructions, one by one is faster. */
    private static int samplesAtOnce(Network network) {
        long most = Math.min(MOST_SAMPLES, CACHED_VALUES / network.valuesPerSample());
        return Integer.highestOneBit((int) Math.max(1, most));
    }

    /**
     * As many samples as a plan takes at once, and the rest one by one, so that there are two sizes at most. The size is
     * that of the processor's cache, for speed; whoever asks for explanations bounds their memory, which this does not.
     */
    @Override
    public List<Integer> batchSizes(int samples) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = samples; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(left >= atOnce ? atOnce : 1);
        }
        return sizes;
    }

    /** A batch is kept too, but its size is a matter of speed: whatever is not as many is run one by one. */
    @Override
    public int samplesKept() {
        return 1;
    }

    /**
     * As many samples as a plan takes at once, and of the rest half as many each time: plans that go forward only are small
     * and quickly compiled, and share their memory.
     */
    private List<Integer> forwardSizes(int samples) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = samples; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(Math.min(atOnce, Integer.highestOneBit(left)));
        }
        return sizes;
    }

    @Override
    public double[] predict(float[] batch) {
        int size = networks.get(0).inputShape().size();
        double[] outputs = new double[batch.length / size * networks.get(0).outputSize()];
        int from = 0;
        int to = 0;
        for (int samples : forwardSizes(batch.length / size)) {
            float[] part = Arrays.copyOfRange(batch, from, from + samples * size);
            float[] logits = plans.forwardOnly(samples, plan -> plan.forward(part, StepListener.none()));
            for (float logit : logits) {
                outputs[to++] = logit;
            }
            from += part.length;
        }
        return outputs;
    }

    @Override
    public <T> T run(EngineTask task, Function<EngineRun, T> work) {
        int samples = task.batch().length / networks.get(0).inputShape().size();
        return plans.run(task, samples, work);
    }
}
