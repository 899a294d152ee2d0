package org.lrpexplorer.lrp;

import org.lrpexplorer.problem.Problem;

/** An explanation that cannot be computed; the message is one sentence for the person who asked. */
public final class AttributionException extends Problem {

    private static final long serialVersionUID = 1L;

    /** An exception that says what cannot be done and why. */
    public AttributionException(String message) {
        super(message);
    }
}
