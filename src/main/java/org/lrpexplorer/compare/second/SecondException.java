package org.lrpexplorer.compare.second;

import org.lrpexplorer.problem.Problem;

/** Tells a person why two networks cannot be compared on a sample, in one sentence. */
public final class SecondException extends Problem {

    private static final long serialVersionUID = 1L;

    /** A problem with a sentence for people. */
    public SecondException(String message) {
        super(message);
    }
}
