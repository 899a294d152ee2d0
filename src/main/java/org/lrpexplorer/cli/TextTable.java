package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;

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
        StringBuilder text = new StringBuilder(line(head));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(width(column) - cell.length());
            line.append(right.get(column) ? blanks + cell : cell + blanks).append(GAP);
        }
        return "%s%n".formatted(line.toString().stripTrailing());
    }

    private int width(int column) {
        int widest = head.get(column).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }
}
