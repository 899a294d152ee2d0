package org.lrpexplorer.engine.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.Cuts;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The networks of a {@link ReferenceEngine}, with what is kept of them between runs. */
final class ReferenceNetworks {

    private final List<Network> networks;
    private final Set<String> differing;
    private final DataType type;
    private final List<RuleCache> bound;
    private final List<ArrayCollector> collectors;
    private final LastSamples lastSamples;
    private final List<Cut> cuts;

    ReferenceNetworks(List<Network> networks, Set<String> differing, DataType type) {
        this.networks = List.copyOf(networks);
        this.differing = Set.copyOf(differing);
        this.type = type;
        this.bound = networks.stream().map(RuleCache::new).toList();
        this.lastSamples = new LastSamples(networks);
        this.cuts = Cuts.of(networks);
        this.collectors = networks.stream().map(ArrayCollector::new).toList();
    }

    int count() {
        return networks.size();
    }

    DataType type() {
        return type;
    }

    /** Where a network's relevance begins. */
    Cut.Place outputs(int network) {
        return new Cut.Place(networks.get(network).output(), Set.of());
    }

    RuleCache bound(int network) {
        return bound.get(network);
    }

    ArrayCollector collector(int network) {
        return collectors.get(network);
    }

    /** The cuts at which the relevance of a batch is kept; none unless it is one sample. */
    List<Cut> cuts(float[] batch) {
        return batch.length == networks.get(0).inputShape().size() ? cuts : List.of();
    }

    LastSamples lastSamples() {
        return lastSamples;
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
        long[] shape = run.inputShape().batched(samples);
        INDArray typed = type == DataType.DOUBLE
                ? Buffers.widened(batch, shape)
                : Buffers.array(batch, shape).castTo(type);
        return ForwardPass.run(run, typed, known, steps::passed);
    }
}
