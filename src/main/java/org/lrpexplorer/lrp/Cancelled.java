package org.lrpexplorer.lrp;

/** Thrown out of a computation whose {@link CancellationToken} was cancelled; not an error. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("The computation was cancelled.", null, false, false);
    }
}
