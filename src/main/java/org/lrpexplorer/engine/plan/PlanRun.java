package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One batch on its way through a plan. */
record PlanRun(Plan plan, EngineTask task) implements EngineRun {

    @Override
    public List<double[]> forward(StepListener steps) {
        plan.forward(task.batch(), steps);
        return IntStream.range(0, plan.networks())
                .mapToObj(network -> widened(plan.outputs(network)))
                .toList();
    }

    @Override
    public void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps) {
        plan.back(starts.stream().map(PlanRun::narrowed).toList(), task.pruning(), listeners, steps);
    }

    @Override
    public Optional<Checkpoint> from() {
        return Optional.empty();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return List.of();
    }

    @Override
    public INDArray activation(int network, String tensor) {
        return plan.activation(network, tensor);
    }

    private static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static float[] narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
