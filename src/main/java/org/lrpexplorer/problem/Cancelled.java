package org.lrpexplorer.problem;

/** Thrown out of work whose {@link CancellationToken} was cancelled; not an error. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("The work was cancelled.", null, false, false);
    }
}
