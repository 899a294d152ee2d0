package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.Cuts;
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

    /** With fewer multiplications spared for each number that is copied, hardly ever to be read, copying is not worth it. */
    private static final double LEAST_FOR_VALUE = 512;

    private final Session session = new Session();
    private final PlanBuilder builder;
    private final List<ForwardProgram> forwardPrograms = new ArrayList<>();
    private final Optional<BackwardPass> back;
    private final LowerPasses lower = new LowerPasses();
    private float[] last = new float[0];

    private Plan(BufferArena arena, List<BackwardTask> tasks, Set<String> differing, int samples, boolean keepsAll) {
        this.builder = new PlanBuilder(session, arena, samples);
        List<Set<String>> needed = LivenessAnalysis.ofAll(tasks, differing, keepsAll);
        ForwardProgram first =
                ForwardCompiler.compile(new ForwardProgram(builder, tasks.get(0).network(), needed.get(0)));
        forwardPrograms.add(first);
        for (int i = 1; i < tasks.size(); i++) {
            forwardPrograms.add(ForwardCompiler.compile(
                    new ForwardProgram(builder, tasks.get(i).network(), needed.get(i), first, differing)));
        }
        this.back = Optional.of(
                new BackwardPass(builder, tasks, forwardPrograms, Optional.empty(), samples == 1 ? cuts() : List.of()));
    }

    private List<Cut> cuts() {
        return Cuts.of(forwardPrograms.stream().map(ForwardProgram::network).toList(), LEAST_FOR_VALUE);
    }

    private Plan(BufferArena arena, Network network, int samples) {
        this.builder = new PlanBuilder(session, arena, samples);
        this.back = Optional.empty();
        forwardPrograms.add(ForwardCompiler.compile(new ForwardProgram(builder, network, Set.of())));
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

    /** Whether the forward pass is, instruction by instruction, that of a plan with these needs. */
    boolean keeps(List<Set<String>> tensors) {
        return tensors.equals(
                forwardPrograms.stream().map(ForwardProgram::needed).toList());
    }

    /** The way back from the outputs. */
    BackwardPass back() {
        return back.orElseThrow();
    }

    /** The way back from a cut by other rules that read the same tensors. */
    BackwardPass back(Cut cut, List<BackwardTask> tasks) {
        return lower.of(
                cut,
                tasks,
                () -> new BackwardPass(
                        builder.beside(new Session()), tasks, forwardPrograms, Optional.of(cut), cuts()));
    }

    /**
     * Computes what the backward passes will read, unless it is still there.
     *
     * @param inputs {@code [N, C, H, W]}, row-major
     * @param steps hears of every node of every network; may throw to stop
     * @return the outputs of the first network, {@code [N, classes]}
     */
    float[] forward(float[] inputs, StepListener steps) {
        ForwardProgram first = forwardPrograms.get(0);
        Network network = first.network();
        boolean known = builder.arena().isHeldBy(this) && Arrays.equals(last, inputs);
        if (!known) {
            builder.arena().hold(Optional.empty());
            builder.transfer().write(first.slot(network.input()), inputs);
        }
        for (ForwardProgram program : forwardPrograms) {
            for (ProgramStep step : program.steps()) {
                if (!known) {
                    step.run();
                }
                steps.passed(step.node());
            }
        }
        builder.arena().hold(Optional.of(this));
        last = inputs;
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
        back().run(starts, Optional.empty(), pruning, listeners, steps);
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
        return session.bytes() + lower.bytes();
    }

    /** Frees the plan's own memory. */
    @Override
    public void close() {
        lower.close();
        session.close();
    }
}
