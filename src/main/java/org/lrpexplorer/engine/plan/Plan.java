package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.onednn.Session;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Networks compiled for batches of one size: one forward pass, and a backward pass through each network by its rules.
 * Running it allocates no native memory. Used by one thread at a time; needs oneDNN, see
 * {@link org.lrpexplorer.tensor.onednn.OneDnn#available}.
 *
 * <pre>{@code
 * try (BufferArena arena = new BufferArena();
 *         Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), 1, false)) {
 *     float[] logits = plan.forward(input, steps);
 *     plan.back(List.of(start), Pruning.none(), List.of(listener), steps);
 * }
 * }</pre>
 */
final class Plan implements AutoCloseable {

    private final Session session = new Session();
    private final PlanBuilder builder;
    private final List<ForwardProgram> forwardPrograms = new ArrayList<>();
    private final List<BackwardProgram> backwardPrograms = new ArrayList<>();
    private final List<ProgramStep> back = new ArrayList<>();

    private Plan(BufferArena arena, List<BackwardTask> tasks, Set<String> differing, int samples, boolean keepsAll) {
        this.builder = new PlanBuilder(session, arena, samples);
        Set<String> needed = new HashSet<>(needs(tasks.get(0), keepsAll));
        for (BackwardTask task : tasks.subList(1, tasks.size())) {
            needed.addAll(needs(task, keepsAll));
            task.network().nodes().stream()
                    .filter(node -> differing.contains(node.output()))
                    .forEach(node -> needed.addAll(node.inputs()));
        }
        ForwardProgram first =
                ForwardCompiler.compile(new ForwardProgram(builder, tasks.get(0).network(), needed));
        forwardPrograms.add(first);
        for (BackwardTask task : tasks.subList(1, tasks.size())) {
            forwardPrograms.add(ForwardCompiler.compile(
                    new ForwardProgram(builder, task.network(), needs(task, keepsAll), first, differing)));
        }
        Optional<SumSharing> sharing = tasks.size() == 1
                ? Optional.empty()
                : Optional.of(
                        new SumSharing(tasks.get(0), tasks.get(1), forwardPrograms.get(0), forwardPrograms.get(1)));
        for (int i = 0; i < tasks.size(); i++) {
            backwardPrograms.add(new BackwardProgram(builder, tasks.get(i), forwardPrograms.get(i), sharing));
        }
        compileBack();
    }

    private static Set<String> needs(BackwardTask task, boolean keepsAll) {
        Set<String> needed = new HashSet<>(LivenessAnalysis.of(task));
        if (keepsAll) {
            task.network().nodes().stream()
                    .flatMap(node -> Stream.concat(node.inputs().stream(), Stream.of(node.output())))
                    .forEach(needed::add);
        }
        return needed;
    }

    private Plan(BufferArena arena, Network network, int samples) {
        this.builder = new PlanBuilder(session, arena, samples);
        forwardPrograms.add(ForwardCompiler.compile(new ForwardProgram(builder, network, Set.of())));
    }

    /** Both backward passes side by side, so that what one leaves for the other is not kept for long. */
    private void compileBack() {
        BackwardProgram first = backwardPrograms.get(0);
        BackwardProgram last = backwardPrograms.get(backwardPrograms.size() - 1);
        while (first.hasNext()) {
            ProgramStep step = first.next();
            back.add(step);
            while (last.has(step.node().name())) {
                back.add(last.next());
            }
        }
        while (last.hasNext()) {
            back.add(last.next());
        }
    }

    /** A plan that computes nothing but a network's outputs for batches of {@code samples}; it has no backward pass. */
    static Plan forwardOnly(BufferArena arena, Network network, int samples) {
        return new Plan(arena, network, samples);
    }

    /**
     * A plan for one network, or for two that compute the same from the same input, so that they share most of the
     * forward pass.
     *
     * @param differing the names of the second network's tensors that the first does not have or whose values differ
     *     from the first's of that name
     * @param keepsAll whether {@link #activation} will be asked
     */
    static Plan of(BufferArena arena, List<BackwardTask> tasks, Set<String> differing, int samples, boolean keepsAll) {
        return new Plan(arena, tasks, differing, samples, keepsAll);
    }

    /** The number of networks. */
    int networks() {
        return forwardPrograms.size();
    }

    /**
     * Computes what the backward passes will read.
     *
     * @param inputs {@code [N, C, H, W]}, row-major
     * @param steps hears of every node of every network; may throw to stop
     * @return the outputs of the first network, {@code [N, classes]}
     */
    float[] forward(float[] inputs, StepListener steps) {
        ForwardProgram first = forwardPrograms.get(0);
        Network network = first.network();
        builder.transfer().write(first.slot(network.input()), inputs);
        forwardPrograms.forEach(program -> run(program.steps(), steps));
        return builder.transfer().read(first.slot(network.output()));
    }

    /**
     * Takes relevance back through every network, after {@link #forward}; may be repeated.
     *
     * @param starts for each network the relevance of its outputs, {@code [N, classes]}
     * @param listeners for each network who hears what arrives where
     * @param steps hears of every node of every network; may throw to stop
     */
    void back(List<float[]> starts, Pruning pruning, List<? extends RelevanceListener> listeners, StepListener steps) {
        builder.startRun();
        for (int i = 0; i < backwardPrograms.size(); i++) {
            backwardPrograms.get(i).start(starts.get(i), pruning, listeners.get(i));
        }
        run(back, steps);
    }

    private static void run(List<ProgramStep> program, StepListener steps) {
        for (ProgramStep step : program) {
            step.run();
            steps.passed(step.node());
        }
    }

    /** The outputs of a network after {@link #forward}, {@code [N, classes]}. */
    float[] outputs(int network) {
        ForwardProgram program = forwardPrograms.get(network);
        return builder.transfer().read(program.slot(program.network().output()));
    }

    /** A tensor after {@link #forward}, {@code [N, …]}. */
    INDArray activation(int network, String tensor) {
        ForwardProgram program = forwardPrograms.get(network);
        return HostLayer.array(builder, program.slot(tensor), program.shape(tensor));
    }

    /** About how much memory outside of the Java heap the plan holds beside its arena, in bytes. */
    long bytes() {
        return session.bytes();
    }

    /** Frees the plan's own memory. */
    @Override
    public void close() {
        session.close();
    }
}
