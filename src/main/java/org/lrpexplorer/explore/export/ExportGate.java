package org.lrpexplorer.explore.export;

import org.lrpexplorer.problem.CancellationToken;

/**
 * Where an export waits between samples: while a person pauses it, and while somebody waits for an explanation, who is to
 * get the whole machine. Any thread may open and close it.
 */
public final class ExportGate {

    private final CancellationToken token = new CancellationToken();
    private boolean paused;
    private boolean held;

    /** Whether a person has paused the export. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /** Pauses the export, or lets it go on. */
    public synchronized void pause(boolean now) {
        paused = now;
        notifyAll();
    }

    /** Lets others go first, or not any more. */
    public synchronized void hold(boolean now) {
        held = now;
        notifyAll();
    }

    /** Ends the export at the next sample. */
    public synchronized void cancel() {
        token.cancel();
        notifyAll();
    }

    /** Cancelled with the export. */
    CancellationToken token() {
        return token;
    }

    /**
     * Returns once the export may go on.
     *
     * @throws org.lrpexplorer.problem.Cancelled if it is to end
     */
    synchronized void pass() {
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
