package org.lrpexplorer.cluster.group;

import org.lrpexplorer.problem.Problem;

/** Points that cannot be put in groups; the message is one sentence. */
public final class GroupingException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence, with what caused it. */
    public GroupingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
