package org.lrpexplorer.rule;

import org.lrpexplorer.problem.Problem;

/** A rule with impossible parameters, or on a layer it cannot work on; the message is one sentence that says so. */
public final class RuleException extends Problem {

    private static final long serialVersionUID = 1L;

    /** An exception that says what is wrong and what would be right. */
    public RuleException(String message) {
        super(message);
    }
}
