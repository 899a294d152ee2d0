package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.problem.Problem;

/** An experiment or its results that cannot be read, written, run or put together; the message is one sentence. */
public final class ExperimentException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public ExperimentException(String sentence) {
        super(sentence);
    }

    /** A failure described by one sentence, with what caused it. */
    public ExperimentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
