package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.stream.Collectors;

/** A name out of a file, made fit for a sentence. */
public final class QuotedName {
    private static final int LONGEST = 80;
    private static final int MOST = 5;

    private QuotedName() {}

    /** The name on one line, not too long, in quotation marks. */
    public static String of(String name) {
        return "'" + plain(name) + "'";
    }

    /** The first few of some names, each in quotation marks, and how many more there are. */
    public static String several(List<String> names) {
        String first = names.stream().limit(MOST).map(QuotedName::of).collect(Collectors.joining(", "));
        return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
    }

    /** The same without quotation marks. */
    public static String plain(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        return start.replaceAll("\\p{Cntrl}", "?") + (name.length() > LONGEST ? "…" : "");
    }
}
