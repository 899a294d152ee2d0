package org.lrpexplorer.evaluate.search;

import org.lrpexplorer.problem.Problem;

/** A search for rules that cannot be made. */
public final class SearchException extends Problem {

    private static final long serialVersionUID = 1L;

    SearchException(String message) {
        super(message);
    }

    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
