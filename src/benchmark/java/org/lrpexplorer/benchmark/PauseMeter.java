package org.lrpexplorer.benchmark;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** Finds out for how long at most the FX thread does not come round to anything new. */
final class PauseMeter implements AutoCloseable {

    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread asking = new Thread(this::ask, "pauses");

    /** A meter that measures until it is closed. */
    PauseMeter() {
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        while (!over.get()) {
            long asked = System.nanoTime();
            AtomicBoolean answered = new AtomicBoolean();
            Platform.runLater(() -> {
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                answered.set(true);
            });
            while (!answered.get() && !over.get()) {
                Thread.onSpinWait();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(0, 500_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The longest wait so far, in milliseconds. */
    double longestMillis() {
        return longest.get() / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        over.set(true);
    }
}
