package org.lrpexplorer.compose;

import org.lrpexplorer.problem.Problem;

/** A figure cannot be made as it was asked for. */
public final class ComposeException extends Problem {

    private static final long serialVersionUID = 1L;

    /** Says why, and what to do, in one sentence. */
    public ComposeException(String message) {
        super(message);
    }

    /** Says why, and what to do, in one sentence. */
    public ComposeException(String message, Throwable cause) {
        super(message, cause);
    }
}
