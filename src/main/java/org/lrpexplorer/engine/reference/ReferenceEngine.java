package org.lrpexplorer.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** Runs networks and rules by their own definitions, layer by layer, in the type of the networks' parameters. */
public final class ReferenceEngine implements Engine {

    private final ReferenceNetworks networks;

    /**
     * An engine that has bound no rules yet.
     *
     * @param networks one or two, all their parameters of one type
     * @param differing the second network's tensors that the first does not have, or not with the same values
     * @param type that type
     */
    public ReferenceEngine(List<Network> networks, Set<String> differing, DataType type) {
        this.networks = new ReferenceNetworks(networks, differing, type);
    }

    @Override
    public List<Integer> batchSizes(int samples) {
        return List.of(samples);
    }

    @Override
    public int samplesKept() {
        return networks.lastSamples().samplesKept();
    }

    @Override
    public double[] predict(float[] batch) {
        Activations activations = networks.forward(0, batch, Map.of(), StepListener.none());
        double[] outputs = Buffers.doubles(activations.logits());
        PassedArrays.release(List.of(activations), List.of());
        return outputs;
    }

    @Override
    public <T> T run(EngineTask task, Function<EngineRun, T> work) {
        networks.lastSamples().begin();
        try {
            return work.apply(new ReferenceRun(networks, task));
        } finally {
            networks.lastSamples().end();
        }
    }
}
