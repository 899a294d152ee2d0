package org.lrpexplorer.engine.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.EngineRun;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;

/**
 * The plans of one network, or of two that compute the same: compiled when they are first asked for, and kept for the
 * next time as far as memory allows. Safe for use by several threads; one works at a time, since all plans share their
 * memory.
 */
final class PlanCache {

    private final List<Network> networks;
    private final Set<String> differing;
    private final Map<Key, Plan> plans = new HashMap<>();
    private final boolean singleSamples;
    private BufferArena arena;

    /**
     * No plans yet.
     *
     * @param networks one or two, their parameters in single precision
     * @param differing as {@link Plan#of(BufferArena, List, Set, int, boolean)} has it
     * @param singleSamples whether every task will be one sample
     */
    PlanCache(List<Network> networks, Set<String> differing, boolean singleSamples) {
        this.networks = List.copyOf(networks);
        this.differing = Set.copyOf(differing);
        this.singleSamples = singleSamples;
        this.arena = new BufferArena(singleSamples);
    }

    private record Key(List<Map<String, Rule>> rules, int samples, boolean keepsAll) {

        /** There are few plans, and the rules of a hundred nodes take long to hash. */
        @Override
        public int hashCode() {
            return samples;
        }
    }

    /**
     * Runs a task by its plan; where that is not there but one whose forward pass is the same, what lies below the task's
     * checkpoint is compiled for that one.
     *
     * @param samples the batch size
     */
    synchronized <T> T run(EngineTask task, int samples, Function<EngineRun, T> work) {
        Key key = new Key(task.rules(), samples, task.keepsActivations());
        EngineTask possible = task.from(task.from().filter(checkpoint -> isOf(checkpoint, task)));
        Optional<PlanRun> below =
                plans.containsKey(key) || bytes() > limit() ? Optional.empty() : below(possible, samples);
        return below.isPresent() ? work.apply(below.get()) : with(key, plan -> work.apply(PlanRun.of(plan, possible)));
    }

    /** Whether the forward pass of a task is that of a checkpoint, instruction by instruction. */
    private boolean isOf(Checkpoint checkpoint, EngineTask task) {
        return LivenessAnalysis.ofAll(tasks(task.rules()), differing, task.keepsActivations())
                .equals(checkpoint.forward());
    }

    private Optional<PlanRun> below(EngineTask task, int samples) {
        return task.from().flatMap(checkpoint -> plans.entrySet().stream()
                .filter(entry -> entry.getKey().samples == samples)
                .map(Map.Entry::getValue)
                .filter(plan -> plan.keeps(checkpoint.forward()))
                .min(Comparator.comparing(plan -> !arena.isHeldBy(plan)))
                .map(plan -> new PlanRun(plan, plan.back(checkpoint.cut(), tasks(task.rules())), task)));
    }

    /** Does some work with a plan that has no backward pass, of the first network. */
    <T> T forwardOnly(int samples, Function<Plan, T> work) {
        return with(new Key(List.of(), samples, false), work);
    }

    private synchronized <T> T with(Key key, Function<Plan, T> work) {
        Plan plan = plans.get(key);
        if (plan == null) {
            if (bytes() > limit()) {
                forget();
            }
            plan = compile(key);
            plans.put(key, plan);
        }
        return work.apply(plan);
    }

    private long bytes() {
        return arena.bytes() + plans.values().stream().mapToLong(Plan::bytes).sum();
    }

    /** With more than this nothing new is added to what is kept. */
    private static long limit() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    private void forget() {
        plans.values().forEach(Plan::close);
        plans.clear();
        arena.close();
        arena = new BufferArena(singleSamples);
    }

    private Plan compile(Key key) {
        if (key.rules.isEmpty()) {
            return Plan.forwardOnly(arena, networks.get(0), key.samples);
        }
        return Plan.of(arena, tasks(key.rules), differing, key.samples, key.keepsAll);
    }

    private List<BackwardTask> tasks(List<Map<String, Rule>> rules) {
        return IntStream.range(0, networks.size())
                .mapToObj(i -> new BackwardTask(networks.get(i), rules.get(i)))
                .toList();
    }
}
