package org.lrpexplorer.modelio.weights;

/** Why a file of weights cannot be used, as the rest of a sentence that begins with the file's name. */
public final class WeightsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure described by the rest of a sentence. */
    public WeightsException(String reason) {
        super(reason);
    }

    /** A failure described by the rest of a sentence, with what caused it. */
    public WeightsException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
