package org.lrpexplorer.modelio.common;

import org.lrpexplorer.problem.Problem;

/**
 * A model or card that cannot be read or written; the message is one sentence that names the file, says what is wrong
 * and, where there is something to do, what.
 */
public final class ModelException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public ModelException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
