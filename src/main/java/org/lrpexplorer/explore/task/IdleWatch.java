package org.lrpexplorer.explore.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees when nobody has had anything done for a moment, so that what nobody has asked for yet may be done without delaying
 * what somebody has.
 */
public final class IdleWatch {

    /** More than there is between two strokes of an arrow key that is held down. */
    static final Duration CALM = Duration.ofMillis(80);

    private final Threads threads;
    private final Runnable busy;
    private final AtomicInteger underWay = new AtomicInteger();

    /** Counts what begins, and each wait, so that only the newest wait comes to its end. */
    private final AtomicLong begun = new AtomicLong();

    private Runnable idle = () -> {};

    /**
     * Nothing is under way yet.
     *
     * @param threads where work is done
     * @param busy run whenever somebody wants something done, on the thread of whoever does
     */
    public IdleWatch(Threads threads, Runnable busy) {
        this.threads = threads;
        this.busy = busy;
    }

    /** The same threads for those whose work counts. */
    public Threads watched() {
        return new Threads(
                threads.ui(),
                watched(threads.compute()),
                watched(threads.background()),
                watched(threads.exports()),
                threads.surveys(),
                watched(threads.io()),
                watched(threads.openings()),
                threads.delay());
    }

    /** What to do, on the user-interface thread, each time nothing is under way and nothing has begun for a moment. */
    public void whenIdle(Runnable action) {
        idle = action;
    }

    /** Begins the wait for such a moment anew. On the user-interface thread. */
    public void stir() {
        stirred();
        await();
    }

    private Executor watched(Executor executor) {
        return task -> {
            underWay.incrementAndGet();
            stirred();
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    if (underWay.decrementAndGet() == 0) {
                        threads.ui().execute(this::await);
                    }
                }
            });
        };
    }

    private void stirred() {
        begun.incrementAndGet();
        busy.run();
    }

    /** Waits, unless something is under way, whose end begins the wait. */
    private void await() {
        if (underWay.get() > 0) {
            return;
        }
        long mine = begun.incrementAndGet();
        threads.delay().after(CALM, () -> {
            if (underWay.get() == 0 && begun.get() == mine) {
                idle.run();
            }
        });
    }
}
