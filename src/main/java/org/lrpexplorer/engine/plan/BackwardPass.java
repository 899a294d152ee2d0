package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Pruning;

/**
 * The way back through the networks of a plan, from their outputs or from a cut: both side by side, so that what one
 * leaves for the other is not kept for long.
 */
final class BackwardPass implements AutoCloseable {

    private final PlanBuilder builder;
    private final List<Set<String>> forward;
    private final Optional<Cut> begin;
    private final List<BackwardProgram> programs = new ArrayList<>();
    private final List<ProgramStep> steps = new ArrayList<>();
    private final Map<Integer, Mark> marks = new HashMap<>();

    /** Where relevance lies after some steps. */
    private record Mark(Cut cut, List<MemorySlot> slots) {}

    /**
     * Compiles the steps.
     *
     * @param forwards the forward pass through each network
     * @param begin where the way begins; empty for the outputs
     * @param cuts where relevance is kept on the way
     */
    BackwardPass(
            PlanBuilder builder,
            List<BackwardTask> tasks,
            List<ForwardProgram> forwards,
            Optional<Cut> begin,
            List<Cut> cuts) {
        this.builder = builder;
        this.forward = forwards.stream().map(ForwardProgram::needed).toList();
        this.begin = begin;
        CommonNodes common =
                tasks.size() == 1 || begin.isPresent() ? CommonNodes.none() : CommonNodes.of(tasks, forwards);
        Optional<SumSharing> sharing =
                tasks.size() == 1 ? Optional.empty() : Optional.of(new SumSharing(tasks, forwards, common));
        for (int i = 0; i < tasks.size(); i++) {
            int index = i;
            Cut.Place from = begin.map(cut -> cut.places().get(index))
                    .orElseGet(() -> outputs(tasks.get(index).network()));
            Optional<BackwardProgram> other = programs.stream().findFirst();
            programs.add(new BackwardProgram(builder, tasks.get(i), forwards.get(i), sharing, from, common, other));
        }
        compile(cuts);
    }

    private static Cut.Place outputs(Network network) {
        return new Cut.Place(network.output(), Set.of());
    }

    private void compile(List<Cut> cuts) {
        BackwardProgram first = programs.get(0);
        BackwardProgram last = programs.get(programs.size() - 1);
        while (first.hasNext()) {
            ProgramStep step = first.next();
            steps.add(step);
            while (last.has(step.node().name())) {
                steps.add(last.next());
            }
            cuts.stream().filter(this::isReached).forEach(cut -> marks.put(steps.size(), mark(cut)));
        }
        while (last.hasNext()) {
            steps.add(last.next());
        }
    }

    private boolean isReached(Cut cut) {
        return IntStream.range(0, programs.size())
                .allMatch(i ->
                        programs.get(i).passed() == cut.places().get(i).above().size());
    }

    private Mark mark(Cut cut) {
        return new Mark(
                cut,
                IntStream.range(0, programs.size())
                        .mapToObj(i -> programs.get(i).slot(cut.places().get(i).tensor()))
                        .toList());
    }

    /** Whether relevance can go on from a cut. */
    boolean canStartAt(Cut cut) {
        return begin.filter(cut::equals).isPresent() || stepsAbove(cut).isPresent();
    }

    private Optional<Integer> stepsAbove(Cut cut) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().cut.equals(cut))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Takes relevance back through every network, after the plan has gone forward; may be repeated.
     *
     * @param starts for each network the relevance where this begins, row-major; the same where both have the same
     *     outputs
     * @param from a later place at which to begin instead, that one of the starts
     * @return what was kept on the way
     */
    List<Checkpoint> run(
            List<float[]> starts,
            Optional<Cut> from,
            Pruning pruning,
            List<? extends RelevanceListener> listeners,
            StepListener hears) {
        builder.startRun();
        int first = from.flatMap(this::stepsAbove).orElse(0);
        for (int i = 0; i < programs.size(); i++) {
            MemorySlot slot = slot(first, i);
            requireSameWhereShared(slot, starts.get(i), first, starts.get(0));
            builder.transfer().write(slot, starts.get(i));
            programs.get(i).prepare(pruning, listeners.get(i));
        }
        List<Checkpoint> kept = new ArrayList<>();
        for (int i = first; i < steps.size(); i++) {
            steps.get(i).run();
            Optional.ofNullable(marks.get(i + 1)).ifPresent(mark -> kept.add(read(mark)));
            hears.passed(steps.get(i).node());
        }
        return kept;
    }

    private MemorySlot slot(int stepsBefore, int network) {
        return stepsBefore == 0
                ? programs.get(network).start()
                : marks.get(stepsBefore).slots.get(network);
    }

    private void requireSameWhereShared(MemorySlot slot, float[] start, int stepsBefore, float[] ofFirst) {
        if (slot == slot(stepsBefore, 0) && !Arrays.equals(start, ofFirst)) {
            throw new IllegalArgumentException("Networks that compute the same begin with the same relevance.");
        }
    }

    private Checkpoint read(Mark mark) {
        Map<MemorySlot, Supplier<double[]>> kept = new HashMap<>();
        return new Checkpoint(
                mark.cut,
                forward,
                mark.slots.stream()
                        .map(slot -> kept.computeIfAbsent(slot, KeptRelevance::new))
                        .toList());
    }

    /** About how much memory outside of the Java heap the session of this holds, in bytes. */
    long bytes() {
        return builder.session().bytes();
    }

    @Override
    public void close() {
        builder.session().close();
    }
}
