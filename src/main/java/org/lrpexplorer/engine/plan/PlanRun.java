package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One batch on its way through a plan. */
final class PlanRun implements EngineRun {

    private final Plan plan;
    private final BackwardPass pass;
    private final EngineTask task;
    private final List<Checkpoint> kept = new ArrayList<>();

    /**
     * A run that has not begun.
     *
     * @param pass the way back, which reads the plan's forward pass
     */
    PlanRun(Plan plan, BackwardPass pass, EngineTask task) {
        this.plan = plan;
        this.pass = pass;
        this.task = task;
    }

    /** A run by a plan's own way back. */
    static PlanRun of(Plan plan, EngineTask task) {
        return new PlanRun(plan, plan.back(), task);
    }

    @Override
    public List<double[]> forward(StepListener steps) {
        plan.forward(task.batch(), steps);
        return IntStream.range(0, plan.networks())
                .mapToObj(network -> widened(plan.outputs(network)))
                .toList();
    }

    @Override
    public void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps) {
        List<double[]> begins = from().map(checkpoint ->
                        checkpoint.totals().stream().map(Supplier::get).toList())
                .orElse(starts);
        List<float[]> narrow = begins.stream().map(PlanRun::narrowed).toList();
        kept.addAll(pass.run(narrow, from().map(Checkpoint::cut), task.pruning(), listeners, steps));
    }

    @Override
    public Optional<Checkpoint> from() {
        return task.from().filter(checkpoint -> pass.canStartAt(checkpoint.cut()));
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return List.copyOf(kept);
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
