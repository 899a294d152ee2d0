package org.lrpexplorer.values;

import org.lrpexplorer.problem.Problem;

/** Values that cannot be written, read or put together; the message is one sentence that says which and what to do. */
public final class ValuesException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public ValuesException(String sentence) {
        super(sentence);
    }

    /** A failure described by one sentence, with what caused it. */
    public ValuesException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
