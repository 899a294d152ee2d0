package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names in one text, separated by commas; a comma in a name stands behind a backslash, and so does a backslash. */
public final class NameList {

    private NameList() {}

    /** The names of a text. */
    public static List<String> parse(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ',') {
                names.add(name.toString());
                name.setLength(0);
            } else if (letter == '\\' && i + 1 < text.length()) {
                i++;
                name.append(text.charAt(i));
            } else {
                name.append(letter);
            }
        }
        names.add(name.toString());
        return names;
    }

    /** The text that {@link #parse} reads. */
    public static String text(List<String> names) {
        return names.stream()
                .map(name -> name.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }
}
