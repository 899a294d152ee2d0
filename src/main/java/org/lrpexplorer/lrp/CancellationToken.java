package org.lrpexplorer.lrp;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets one thread ask a computation on another to stop; the computation looks at it between layers. */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Asks the computation to stop. May be called at any time, from any thread, more than once. */
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
}
