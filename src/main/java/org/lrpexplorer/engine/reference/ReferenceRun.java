package org.lrpexplorer.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One batch on its way through the networks of a {@link ReferenceEngine}, every tensor of which it keeps. */
final class ReferenceRun implements EngineRun {

    private final ReferenceNetworks networks;
    private final EngineTask task;
    private final List<Activations> activations = new ArrayList<>();

    ReferenceRun(ReferenceNetworks networks, EngineTask task) {
        this.networks = networks;
        this.task = task;
    }

    @Override
    public List<double[]> forward(StepListener steps) {
        for (int i = 0; i < networks.count(); i++) {
            Map<String, INDArray> before = networks.lastSample().known(i, task.batch());
            Map<String, INDArray> known = before.isEmpty() && i > 0 ? networks.shared(activations.get(0)) : before;
            activations.add(networks.forward(i, task.batch(), known, steps));
        }
        networks.lastSample().keep(task.batch(), activations);
        return activations.stream().map(each -> Buffers.doubles(each.logits())).toList();
    }

    @Override
    public void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps) {
        for (int i = 0; i < networks.count(); i++) {
            back(i, starts.get(i), listeners.get(i), steps);
        }
    }

    private void back(int network, double[] start, RelevanceListener listener, StepListener steps) {
        INDArray logits = activations.get(network).logits();
        INDArray typed = Buffers.array(start, logits.shape()).castTo(networks.type());
        new RelevanceFlow(
                        activations.get(network),
                        networks.bound(network),
                        task.rules().get(network),
                        task.pruning(),
                        listener)
                .back(typed, steps);
        networks.collector(network).add(Math.toIntExact(logits.size(0)));
    }

    @Override
    public INDArray activation(int network, String tensor) {
        return activations.get(network).of(tensor);
    }
}
