package org.lrpexplorer.lrp;

import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/**
 * How a computation is watched and stopped.
 *
 * @param token looked at between layers; once it is cancelled the computation throws {@link Cancelled}
 * @param listener hears of every layer of every network, forward and backward
 */
public record RunControl(CancellationToken token, ProgressListener listener) {

    /** A computation that nobody watches or stops. */
    public static RunControl none() {
        return new RunControl(new CancellationToken(), ProgressListener.none());
    }
}
