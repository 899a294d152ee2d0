package org.lrpexplorer.modelio.common;

/** Why a file cannot be read, as the rest of a sentence that begins with the file's name. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure described by the rest of a sentence. */
    public Unreadable(String reason) {
        super(reason);
    }

    /** A failure described by the rest of a sentence, with what caused it. */
    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
