package org.lrpexplorer.lrp.composite;

import org.lrpexplorer.problem.Problem;

/** A composite that cannot be read or does not fit a network; the message is one sentence for the person who chose it. */
public final class CompositeException extends Problem {

    private static final long serialVersionUID = 1L;

    /** An exception that says what does not fit and why. */
    public CompositeException(String message) {
        super(message);
    }
}
