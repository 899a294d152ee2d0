package org.lrpexplorer.lrp;

import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;

/** One computation on its way: counts its steps, reports each, and stops between them once it is cancelled. */
final class Journey {

    private final CancellationToken token;
    private final ProgressListener listener;
    private final int total;
    private int done;

    /** A journey of {@code total} steps. */
    Journey(CancellationToken token, ProgressListener listener, int total) {
        this.token = token;
        this.listener = listener;
        this.total = total;
        token.throwIfCancelled();
    }

    /** One node was passed. */
    void passed(Node node) {
        done++;
        listener.progressed(done, total, node.name());
        token.throwIfCancelled();
    }
}
