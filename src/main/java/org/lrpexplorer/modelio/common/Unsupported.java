package org.lrpexplorer.modelio.common;

/** A sound node or layer that this program cannot express; reading goes on, to name all of them at once. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A node of a known operator, or a layer, in a form that is not supported; the reason is empty if no form is. */
    public Unsupported(String reason) {
        super(reason);
    }
}
