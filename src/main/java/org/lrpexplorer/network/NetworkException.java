package org.lrpexplorer.network;

import org.lrpexplorer.problem.Problem;

/** A network that cannot exist; the message is one sentence that names the layer and says what does not fit. */
public final class NetworkException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    public NetworkException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
