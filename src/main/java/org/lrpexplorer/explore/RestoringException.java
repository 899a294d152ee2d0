package org.lrpexplorer.explore;

import org.lrpexplorer.problem.Problem;

/** A view cannot be brought back; the message is one sentence that says why. */
final class RestoringException extends Problem {

    private static final long serialVersionUID = 1L;

    RestoringException(String message) {
        super(message);
    }
}
