package org.lrpexplorer.ui.help;

import java.util.List;
import java.util.Locale;

/**
 * A term with what it means.
 *
 * @param name the term
 * @param meaning one to three sentences
 * @param labels the words that stand for it in the window, which are explained where they stand
 */
public record GlossaryTerm(String name, String meaning, List<String> labels) {

    static GlossaryTerm of(String name, String meaning, String... labels) {
        return new GlossaryTerm(name, meaning, List.of(labels));
    }

    /** Whether every one of these words, in lower case, is found in it. */
    boolean holds(List<String> words) {
        String all = (name + " " + meaning + " " + String.join(" ", labels)).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
