package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Lets one thread halt work on another for a while. The work looks at it between its pieces. */
public final class PauseSwitch {

    private static final long LOOK_MILLIS = 100;

    private boolean paused;

    /** Halts the work or lets it go on. */
    public synchronized void pause(boolean halt) {
        paused = halt;
        notifyAll();
    }

    /** Whether the work halts, or will after the piece that it is at. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /**
     * Returns once the work may go on.
     *
     * @throws Cancelled once it is cancelled instead
     */
    synchronized void await(CancellationToken token) {
        token.throwIfCancelled();
        while (paused) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                token.cancel();
            }
            token.throwIfCancelled();
        }
    }
}
