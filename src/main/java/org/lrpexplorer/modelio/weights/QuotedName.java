package org.lrpexplorer.modelio.weights;

/** A name out of a file, made fit for a sentence. */
public final class QuotedName {
    private static final int LONGEST = 80;

    private QuotedName() {}

    /** The name on one line, not too long, in quotation marks. */
    public static String of(String name) {
        return "'" + plain(name) + "'";
    }

    /** The same without quotation marks. */
    public static String plain(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        return start.replaceAll("\\p{Cntrl}", "?") + (name.length() > LONGEST ? "…" : "");
    }
}
