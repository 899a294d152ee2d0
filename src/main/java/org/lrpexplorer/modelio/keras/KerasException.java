package org.lrpexplorer.modelio.keras;

import org.lrpexplorer.modelio.weights.QuotedName;

/** Why a Keras file cannot be read, as the rest of a sentence that begins with the file's name. */
public final class KerasException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KerasException(String reason) {
        super(reason);
    }

    KerasException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A name out of a file, made fit for a sentence: one line, not too long, in quotation marks. */
    static String quoted(String name) {
        return QuotedName.of(name);
    }
}
