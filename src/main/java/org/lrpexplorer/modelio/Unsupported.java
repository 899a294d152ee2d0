package org.lrpexplorer.modelio;

/** A sound node that this program has no layer for; reading goes on, to name all such nodes at once. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A node of a known operator in a form that is not supported; the reason is empty if no form is. */
    Unsupported(String reason) {
        super(reason);
    }
}
