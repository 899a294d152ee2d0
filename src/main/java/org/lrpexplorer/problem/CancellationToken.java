package org.lrpexplorer.problem;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets one thread ask work on another to stop. The work looks at it between its pieces: layers, tensors, blocks of a
 * file.
 */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks the work to stop. May be called at any time, from any thread, more than once. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether {@link #cancel} has been called. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /**
     * Returns quietly while nobody has cancelled.
     *
     * @throws Cancelled once somebody has
     */
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new Cancelled();
        }
    }

    /** The same bytes, whose reading ends in {@link Cancelled} once somebody has cancelled; closes the stream with it. */
    public InputStream watch(InputStream in) {
        return new WatchedStream(in, this);
    }
}
