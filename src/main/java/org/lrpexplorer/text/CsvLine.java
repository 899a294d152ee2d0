package org.lrpexplorer.text;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180, but ended by line feeds). */
public final class CsvLine {

    private CsvLine() {}

    /** The cells with commas between and a line feed behind; one with a comma, quote or line end stands in quotes. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
