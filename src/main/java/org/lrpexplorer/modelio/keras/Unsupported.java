package org.lrpexplorer.modelio.keras;

/** A sound layer that this program has nothing for; reading goes on, to name all such layers at once. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A layer in a form that is not supported; the reason is empty if no form is. */
    Unsupported(String reason) {
        super(reason);
    }
}
