package org.lrpexplorer.evaluate.search;

import org.lrpexplorer.problem.Problem;

/** A search for rules that cannot be made. */
public final class SearchException extends Problem {

    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public SearchException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
