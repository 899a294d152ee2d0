package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives tensors of one library the names of another.
 *
 * @param pattern what is replaced, where a name contains it
 * @param replacement what stands there instead
 */
record Renaming(Pattern pattern, Function<MatchResult, String> replacement) {

    /** Replaces a match by a text, in which {@code $1} is the match's first group. */
    static Renaming of(String regex, String text) {
        return new Renaming(Pattern.compile(regex), match -> text);
    }

    /** Replaces a match by what is made of it. */
    static Renaming of(String regex, Function<MatchResult, String> replacement) {
        return new Renaming(Pattern.compile(regex), replacement);
    }

    String apply(String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.replaceFirst(replacement);
    }
}
