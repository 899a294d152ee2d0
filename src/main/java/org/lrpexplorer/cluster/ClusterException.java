package org.lrpexplorer.cluster;

import org.lrpexplorer.problem.Problem;

/** Heatmaps that cannot be clustered, or a result that cannot be written; the message is one sentence. */
public final class ClusterException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public ClusterException(String sentence) {
        super(sentence);
    }

    /** A failure described by one sentence, with what caused it. */
    public ClusterException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
