package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.problem.Problem;

/** What is chosen for an evaluation, or asked of its results, is none; the message is one sentence. */
public final class EvaluationException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public EvaluationException(String sentence) {
        super(sentence);
    }
}
