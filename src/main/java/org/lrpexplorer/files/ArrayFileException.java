package org.lrpexplorer.files;

import org.lrpexplorer.problem.Problem;

/** An array file that cannot be read or written; the message is one sentence that names it and says what is wrong. */
public final class ArrayFileException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public ArrayFileException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    public ArrayFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
