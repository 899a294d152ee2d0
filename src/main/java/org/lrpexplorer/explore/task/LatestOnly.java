package org.lrpexplorer.explore.task;

import org.lrpexplorer.problem.CancellationToken;

/**
 * Numbers the requests of one kind so that only the newest one's result is used. All methods are for the user-interface
 * thread, and so is the question {@link Ticket#isLatest()}: asked on a worker, the answer could be out of date by the
 * time the result arrives.
 */
final class LatestOnly {

    private Ticket latest = new Ticket();

    /** A ticket for a new request; the request before it is cancelled. */
    Ticket next() {
        latest.token.cancel();
        latest = new Ticket();
        return latest;
    }

    /** The right of one request to be heard. */
    final class Ticket {
        private final CancellationToken token = new CancellationToken();

        private Ticket() {}

        /** Cancelled once a newer request exists. */
        CancellationToken token() {
            return token;
        }

        /** Whether no newer request exists. */
        boolean isLatest() {
            return this == latest;
        }
    }
}
