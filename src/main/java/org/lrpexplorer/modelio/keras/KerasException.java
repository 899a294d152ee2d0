package org.lrpexplorer.modelio.keras;

/** Why a Keras file cannot be read, as the rest of a sentence that begins with the file's name. */
public final class KerasException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 80;

    KerasException(String reason) {
        super(reason);
    }

    KerasException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A name out of a file, made fit for a sentence: one line, not too long, in quotation marks. */
    static String quoted(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_NAME ? "'" + line + "'" : "'" + line.substring(0, LONGEST_NAME) + "…'";
    }
}
