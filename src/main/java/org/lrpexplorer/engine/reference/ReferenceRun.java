package org.lrpexplorer.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.Cut;
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
    private List<RulesAtBatch> derived = List.of();
    private final List<List<double[]>> kept = new ArrayList<>();

    ReferenceRun(ReferenceNetworks networks, EngineTask task) {
        this.networks = networks;
        this.task = task;
    }

    @Override
    public List<double[]> forward(StepListener steps) {
        for (int i = 0; i < networks.count(); i++) {
            Map<String, INDArray> before = networks.lastSamples().known(i, task.batch());
            Map<String, INDArray> known = before.isEmpty() && i > 0 ? networks.shared(activations.get(0)) : before;
            activations.add(networks.forward(i, task.batch(), known, steps));
        }
        derived = networks.lastSamples().keep(task.batch(), activations);
        return activations.stream().map(each -> Buffers.doubles(each.logits())).toList();
    }

    @Override
    public void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps) {
        for (int i = 0; i < networks.count(); i++) {
            back(i, starts.get(i), listeners.get(i), steps);
        }
    }

    private void back(int network, double[] start, RelevanceListener listener, StepListener steps) {
        Cut.Place from = task.from()
                .map(checkpoint -> checkpoint.cut().places().get(network))
                .orElseGet(() -> networks.outputs(network));
        double[] values = task.from()
                .map(checkpoint -> checkpoint.totals().get(network).get())
                .orElse(start);
        INDArray begin = activations.get(network).of(from.tensor());
        INDArray typed = Buffers.array(values, begin.shape()).castTo(networks.type());
        RelevanceFlow flow = new RelevanceFlow(
                activations.get(network),
                new RelevanceFlow.Rules(
                        networks.bound(network),
                        derived.get(network),
                        task.rules().get(network)),
                task.pruning(),
                listener);
        kept.add(flow.back(from, typed, places(network), steps));
        networks.collector(network).add(Math.toIntExact(begin.size(0)));
    }

    private List<Cut.Place> places(int network) {
        return cuts().stream().map(cut -> cut.places().get(network)).toList();
    }

    /** Those that the run has come by. */
    private List<Cut> cuts() {
        int above = task.from().map(checkpoint -> size(checkpoint.cut())).orElse(0);
        return networks.cuts(task.batch()).stream()
                .filter(cut -> size(cut) > above)
                .toList();
    }

    private static int size(Cut cut) {
        return cut.places().get(0).above().size();
    }

    @Override
    public Optional<Checkpoint> from() {
        return task.from();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        List<Cut> cuts = cuts();
        return IntStream.range(0, cuts.size())
                .mapToObj(i -> new Checkpoint(
                        cuts.get(i),
                        List.of(),
                        kept.stream()
                                .<Supplier<double[]>>map(each -> () -> each.get(i))
                                .toList()))
                .toList();
    }

    @Override
    public INDArray activation(int network, String tensor) {
        return activations.get(network).of(tensor);
    }
}
