package org.lrpexplorer.modelio;

import org.lrpexplorer.modelio.weights.QuotedName;

/** Why a file cannot be read, as the rest of a sentence that begins with the file's name. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A name out of a file, made fit for a sentence: one line, not too long, in quotation marks. */
    static String quoted(String name) {
        return QuotedName.of(name);
    }

    /** The same without quotation marks. */
    static String plain(String name) {
        return QuotedName.plain(name);
    }
}
