package org.lrpexplorer.explore.export;

import org.lrpexplorer.problem.Problem;

/** An export cannot be begun or gone on with; the message is one sentence for the person, with what to do. */
public final class ExportException extends Problem {

    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    ExportException(String message) {
        super(message);
    }

    /** With the sentence to show and its cause. */
    ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
