package org.lrpexplorer.explore.export;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Foretells how long the rest of an export takes from how long it took so far, pauses left out. */
final class ExportPace {

    private final LongSupplier nanos;
    private final ExportGate gate;
    private long worked;
    private long since;

    /** @param nanos a clock that runs evenly */
    ExportPace(LongSupplier nanos, ExportGate gate) {
        this.nanos = nanos;
        this.gate = gate;
        this.since = nanos.getAsLong();
    }

    /** Waits at the gate without counting that time. */
    void pass() {
        worked += nanos.getAsLong() - since;
        try {
            gate.pass();
        } finally {
            since = nanos.getAsLong();
        }
    }

    /**
     * How long the rest takes; empty before anything is done.
     *
     * @param made how many were done in this run
     * @param rest how many are left
     */
    Optional<Duration> left(int made, int rest) {
        long now = worked + nanos.getAsLong() - since;
        return made == 0 ? Optional.empty() : Optional.of(Duration.ofNanos((long) ((double) now / made * rest)));
    }
}
