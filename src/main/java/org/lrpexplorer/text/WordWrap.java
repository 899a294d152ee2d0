package org.lrpexplorer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks sentences into lines, only at spaces, so that names and numbers stay whole. */
public final class WordWrap {

    private WordWrap() {}

    /** The lines of a text of at most {@code width} characters where words allow, besides the text's own line breaks. */
    public static List<String> lines(String text, int width) {
        return text.lines()
                .flatMap(line -> lines(line, fitting -> fitting.length() <= width).stream())
                .toList();
    }

    /**
     * The words of a text in lines that fit; a single word that does not is a line of its own.
     *
     * @param fits whether a line is narrow enough
     */
    public static List<String> lines(String text, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits.test(longer)) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
