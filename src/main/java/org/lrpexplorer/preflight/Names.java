package org.lrpexplorer.preflight;

import java.util.List;

/** Names of layers in a sentence. */
final class Names {

    private static final int MOST = 8;

    private Names() {}

    /** The first few, and how many more there are. */
    static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
    }
}
