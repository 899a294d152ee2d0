package org.lrpexplorer.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;

/**
 * The plans of one network, or of two that compute the same: compiled when they are first asked for, and kept for the
 * next time as far as memory allows. Safe for use by several threads, each of which is given a plan of its own.
 */
public final class Plans {

    /** Idle plans beside the last one take this much at most. */
    private static final long BYTES = 256L << 20;

    private final List<Network> networks;
    private final Set<String> differing;
    private final Deque<Idle> idle = new ArrayDeque<>();

    /**
     * No plans yet.
     *
     * @param networks one or two, their parameters in single precision
     * @param differing as {@link Plan#of(Leg, Leg, Set, int)} has it
     */
    public Plans(List<Network> networks, Set<String> differing) {
        this.networks = List.copyOf(networks);
        this.differing = Set.copyOf(differing);
    }

    private record Key(List<Map<String, Rule>> rules, int samples) {}

    private record Idle(Key key, Plan plan) {}

    /**
     * Does some work with a plan that nobody else uses meanwhile.
     *
     * @param rules of each network, by its nodes' names
     * @param samples the batch size
     */
    public <T> T with(List<Map<String, Rule>> rules, int samples, Function<Plan, T> work) {
        return with(new Key(List.copyOf(rules), samples), work);
    }

    /** Does some work with a plan that has no way back, of the first network. */
    public <T> T forwardOnly(int samples, Function<Plan, T> work) {
        return with(new Key(List.of(), samples), work);
    }

    private <T> T with(Key key, Function<Plan, T> work) {
        Plan plan = take(key).orElseGet(() -> compile(key));
        try {
            return work.apply(plan);
        } finally {
            giveBack(new Idle(key, plan));
        }
    }

    private synchronized Optional<Plan> take(Key key) {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle next = each.next();
            if (next.key.equals(key)) {
                each.remove();
                return Optional.of(next.plan);
            }
        }
        return Optional.empty();
    }

    private synchronized void giveBack(Idle returned) {
        idle.addFirst(returned);
        while (idle.size() > 1
                && idle.stream().skip(1).mapToLong(i -> i.plan.bytes()).sum() > BYTES) {
            idle.removeLast().plan.close();
        }
    }

    private Plan compile(Key key) {
        if (key.rules.isEmpty()) {
            return Plan.forwardOnly(networks.get(0), key.samples);
        }
        Leg first = new Leg(networks.get(0), key.rules.get(0));
        return networks.size() == 1
                ? Plan.of(first, key.samples)
                : Plan.of(first, new Leg(networks.get(1), key.rules.get(1)), differing, key.samples);
    }
}
