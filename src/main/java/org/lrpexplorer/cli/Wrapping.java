package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
final class Wrapping {

    private Wrapping() {}

    /** The words of a text in lines of a width where words allow, besides the text's own; none for an empty text. */
    static List<String> lines(String text, int width) {
        return text.lines().flatMap(line -> wrapped(line, width).stream()).toList();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
