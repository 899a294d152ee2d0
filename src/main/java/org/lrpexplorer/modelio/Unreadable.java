package org.lrpexplorer.modelio;

/** Why a file cannot be read, as the rest of a sentence that begins with the file's name. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 80;

    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A name out of a file, made fit for a sentence: one line, not too long, in quotation marks. */
    static String quoted(String name) {
        return "'" + plain(name) + "'";
    }

    /** The same without quotation marks. */
    static String plain(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return start.replaceAll("\\p{Cntrl}", "?") + (name.length() > LONGEST_NAME ? "…" : "");
    }
}
