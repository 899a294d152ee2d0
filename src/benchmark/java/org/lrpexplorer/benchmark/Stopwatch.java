package org.lrpexplorer.benchmark;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Takes the time of one kind of work, right after another kind was measured.
 *
 * @param results does something with every result, so that none is left out as unused
 */
record Stopwatch(Consumer<Object> results) {

    private static final long PAUSE_MILLIS = 20;
    private static final long BURST_NANOS = 60_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * The mean time of one call, in milliseconds. Short work is repeated for {@value #BURST_NANOS} ns, after a pause in
     * which the threads of the work before go to sleep and a call that wakes this work's own.
     */
    double millis(Callable<?> work) throws Exception {
        Thread.sleep(PAUSE_MILLIS);
        long begin = System.nanoTime();
        results.accept(work.call());
        long first = System.nanoTime() - begin;
        return (first > BURST_NANOS ? first : burst(work)) / NANOS_PER_MILLI;
    }

    private double burst(Callable<?> work) throws Exception {
        int calls = 0;
        long begin = System.nanoTime();
        long elapsed;
        do {
            results.accept(work.call());
            calls++;
            elapsed = System.nanoTime() - begin;
        } while (elapsed < BURST_NANOS);
        return (double) elapsed / calls;
    }
}
