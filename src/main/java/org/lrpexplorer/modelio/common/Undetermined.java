package org.lrpexplorer.modelio.common;

/** A node or layer cannot be judged, because it reads what an unsupported one writes. */
public final class Undetermined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A node or layer behind an unsupported one. */
    public Undetermined() {
        super("reads the output of an unsupported node");
    }
}
