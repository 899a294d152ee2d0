package org.lrpexplorer.explore.task;

import java.util.function.Consumer;
import java.util.function.Function;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.problem.Cancelled;

/**
 * Runs the newest of a kind of computations on the compute thread. Called on the user-interface thread, and answers
 * there; an older computation is stopped and never heard of.
 *
 * @param <T> what is computed
 */
public final class LatestTask<T> {

    private final Threads threads;
    private final Consumer<T> arrived;
    private final Consumer<Throwable> failed;
    private final LatestOnly tasks = new LatestOnly();

    /** Nothing is computed yet. */
    public LatestTask(Threads threads, Consumer<T> arrived, Consumer<Throwable> failed) {
        this.threads = threads;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** Computes something instead of what was computed before. */
    public void start(Function<RunControl, T> work) {
        LatestOnly.Ticket ticket = tasks.next();
        threads.compute().execute(() -> {
            if (ticket.token().isCancelled()) {
                return;
            }
            try {
                T result = work.apply(new RunControl(ticket.token(), ProgressListener.none()));
                answer(ticket, () -> arrived.accept(result));
            } catch (Cancelled e) {
                // Whoever cancelled wants something else now.
                return;
            } catch (RuntimeException | Error e) {
                answer(ticket, () -> failed.accept(e));
            }
        });
    }

    private void answer(LatestOnly.Ticket ticket, Runnable answer) {
        threads.ui().execute(() -> {
            if (ticket.isLatest()) {
                answer.run();
            }
        });
    }

    /** Wants nothing computed any more. */
    public void cancel() {
        tasks.next();
    }
}
