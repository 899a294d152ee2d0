package org.lrpexplorer.network;

import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

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

    /**
     * A layer that does not fit where it is.
     *
     * @param reason why, as the rest of a sentence
     */
    public static NetworkException misfit(Node node, IllegalArgumentException reason) {
        return new NetworkException(
                Text.of(
                        "Layer '%s' (%s) does not fit: %s",
                        node.name(), node.layer().kind().label(), reason.getMessage()),
                reason);
    }
}
