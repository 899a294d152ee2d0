package org.lrpexplorer.explore.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Foretells how long the rest of some work takes from how long its last samples took. Pauses do not count, nor does what has
 * to be made ready before the first sample.
 */
public final class WorkPace {

    /** As many marks as make it steady, and few enough to follow a machine that got something else to do. */
    private static final int MARKS = 50;

    private final LongSupplier nanos;
    private final WorkGate gate;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long worked;
    private long since;

    /**
     * How far the work was at a time.
     *
     * @param made how many samples were done in this run
     * @param at after how much work, in nanoseconds
     */
    private record Mark(int made, long at) {}

    /**
     * No work is done yet.
     *
     * @param nanos a clock that runs evenly
     * @param gate where the work waits
     */
    public WorkPace(LongSupplier nanos, WorkGate gate) {
        this.nanos = nanos;
        this.gate = gate;
        this.since = nanos.getAsLong();
    }

    /** Waits at the gate without counting that time. */
    public void pass() {
        worked += nanos.getAsLong() - since;
        try {
            gate.pass();
        } finally {
            since = nanos.getAsLong();
        }
    }

    /**
     * How long the rest takes; empty as long as nobody can know.
     *
     * @param made how many were done in this run, more each time or as many
     * @param rest how many are left
     */
    public Optional<Duration> left(int made, int rest) {
        Mark now = new Mark(made, worked + nanos.getAsLong() - since);
        if (made > 0 && (marks.isEmpty() || made > marks.getLast().made)) {
            marks.addLast(now);
        }
        if (marks.size() > MARKS) {
            marks.removeFirst();
        }
        if (marks.size() < 2) {
            return Optional.empty();
        }
        Mark first = marks.getFirst();
        double each = (double) (now.at - first.at) / (now.made - first.made);
        return Optional.of(Duration.ofNanos((long) (each * rest)));
    }
}
