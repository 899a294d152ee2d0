package org.lrpexplorer.survey;

import org.lrpexplorer.problem.Problem;

/** A survey that cannot be written; the message is one sentence that names the file and says what to do. */
public final class SurveyException extends Problem {
    private static final long serialVersionUID = 1L;

    SurveyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
