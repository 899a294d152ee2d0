package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.problem.Problem;

/** What is chosen for an evaluation is none; the message is one sentence. */
final class EvaluationException extends Problem {
    private static final long serialVersionUID = 1L;

    EvaluationException(String sentence) {
        super(sentence);
    }
}
