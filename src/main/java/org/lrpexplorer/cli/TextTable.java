package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/** Rows of words and numbers in columns that are as wide as their widest cell. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Boolean> right = new ArrayList<>();
    private final List<String> head = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of words. */
    TextTable left(String title) {
        head.add(title);
        right.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    TextTable right(String title) {
        head.add(title);
        right.add(true);
        return this;
    }

    /** Adds a row, a cell for each column. */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A line for the titles and one for each row, without blanks at the end. */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, head.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder(line(head, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append(right.get(column) ? blanks + cell : cell + blanks).append(GAP);
        }
        return Text.of("%s%n", line.toString().stripTrailing());
    }

    private int width(int column) {
        return Stream.concat(Stream.of(head), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
