package org.lrpexplorer.explore.task;

import org.lrpexplorer.problem.CancellationToken;

/**
 * Where work in the background waits between samples: while a person pauses it, and while somebody waits for an explanation, who is to
 * get the whole machine. Any thread may open and close it.
 */
public final class WorkGate {

    private final CancellationToken token = new CancellationToken();
    private boolean paused;
    private boolean held;

    /** Open. */
    public WorkGate() {}

    /** Whether a person has paused the work. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /** Pauses the work, or lets it go on. */
    public synchronized void pause(boolean now) {
        paused = now;
        notifyAll();
    }

    /** Lets others go first, or not any more. */
    public synchronized void hold(boolean now) {
        held = now;
        notifyAll();
    }

    /** Ends the work at the next sample. */
    public synchronized void cancel() {
        token.cancel();
        notifyAll();
    }

    /** Cancelled with the work. */
    public CancellationToken token() {
        return token;
    }

    /**
     * Returns once the work may go on.
     *
     * @throws org.lrpexplorer.problem.Cancelled if it is to end
     */
    public synchronized void pass() {
        token.throwIfCancelled();
        while (paused || held) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                token.cancel();
            }
            token.throwIfCancelled();
        }
    }
}
