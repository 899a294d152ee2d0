package org.lrpexplorer.figure;

import org.lrpexplorer.problem.Problem;

/** A figure cannot be drawn or saved; the message is one sentence for the person, with what to do. */
public final class FigureException extends Problem {

    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    public FigureException(String message) {
        super(message);
    }

    /** With the sentence to show and its cause. */
    public FigureException(String message, Throwable cause) {
        super(message, cause);
    }
}
