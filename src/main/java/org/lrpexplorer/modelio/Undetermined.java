package org.lrpexplorer.modelio;

/** A node cannot be judged, because it reads what an unsupported node writes. */
final class Undetermined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undetermined() {
        super("reads the output of an unsupported node");
    }
}
