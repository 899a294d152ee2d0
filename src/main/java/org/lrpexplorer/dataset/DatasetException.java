package org.lrpexplorer.dataset;

import org.lrpexplorer.problem.Problem;

/** Data that cannot be used; the message is one sentence that names the file, says what is wrong and what to do. */
public final class DatasetException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public DatasetException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
