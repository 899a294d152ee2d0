package org.lrpexplorer.preflight;

import java.util.List;

/** Names of layers in a sentence. */
final class Names {

    private Names() {}

    /** The first few, and how many more there are. */
    static String of(List<String> names, int most) {
        String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
    }
}
