package org.lrpexplorer.modelio.weights;

/** A name out of a file, made fit for a sentence. */
public final class QuotedName {
    private static final int LONGEST = 80;

    private QuotedName() {}

    /** The name on one line, not too long, in quotation marks. */
    public static String of(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? "'" + line + "'" : "'" + line.substring(0, LONGEST) + "…'";
    }
}
