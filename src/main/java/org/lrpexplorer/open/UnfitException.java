package org.lrpexplorer.open;

import org.lrpexplorer.problem.Problem;

/** A dataset whose samples cannot be given to a network; the message is one sentence that says why. */
public final class UnfitException extends Problem {

    private static final long serialVersionUID = 1L;

    /** An exception that says why the two do not fit. */
    public UnfitException(String message) {
        super(message);
    }
}
