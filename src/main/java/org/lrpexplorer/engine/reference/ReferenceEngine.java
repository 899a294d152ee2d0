package org.lrpexplorer.engine.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs networks and rules by their own definitions, layer by layer, in the type of the networks' parameters. */
public final class ReferenceEngine implements Engine {

    private final List<Network> networks;
    private final Set<String> differing;
    private final DataType type;
    private final List<RuleCache> bound;
    private final List<ArrayCollector> collectors;

    /**
     * An engine that has bound no rules yet.
     *
     * @param networks one or two, all their parameters of one type
     * @param differing the second network's tensors that the first does not have, or not with the same values
     * @param type that type
     */
    public ReferenceEngine(List<Network> networks, Set<String> differing, DataType type) {
        this.networks = List.copyOf(networks);
        this.differing = Set.copyOf(differing);
        this.type = type;
        this.bound = networks.stream().map(RuleCache::new).toList();
        this.collectors = networks.stream().map(ArrayCollector::new).toList();
    }

    @Override
    public List<Integer> batchSizes(int samples) {
        return List.of(samples);
    }

    @Override
    public double[] predict(float[] batch) {
        return Buffers.doubles(forward(0, batch, Map.of(), StepListener.none()).logits());
    }

    @Override
    public <T> T run(EngineTask task, Function<EngineRun, T> work) {
        return work.apply(new ReferenceRun(this, task));
    }

    int networks() {
        return networks.size();
    }

    DataType type() {
        return type;
    }

    RuleCache bound(int network) {
        return bound.get(network);
    }

    ArrayCollector collector(int network) {
        return collectors.get(network);
    }

    /** The first network's tensors that the second has with the same values. */
    Map<String, INDArray> shared(Activations activations) {
        Map<String, INDArray> tensors = new HashMap<>(activations.tensors());
        tensors.keySet().removeAll(differing);
        return tensors;
    }

    /** Runs one network forward where some tensors are known. */
    Activations forward(int network, float[] batch, Map<String, INDArray> known, StepListener steps) {
        Network run = networks.get(network);
        int samples = batch.length / run.inputShape().size();
        INDArray typed = Buffers.array(batch, run.inputShape().batched(samples)).castTo(type);
        return ForwardPass.run(run, typed, known, steps::passed);
    }
}
