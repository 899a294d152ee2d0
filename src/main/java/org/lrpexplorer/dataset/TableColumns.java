package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The lines of a table as they come, and what its columns are. The label is the first or the last column if it is called one,
 * or holds words; or the last, if it alone counts from 0 in whole numbers.
 */
final class TableColumns {
    private static final Set<String> LABELS = Set.of(
            "class", "label", "labels", "target", "y", "species", "category", "outcome", "diagnosis", "type", "output");
    private static final Set<String> MISSING = Set.of("", "?", "na", "nan", "null", "none");
    private static final int MOST_CLASSES = 100;
    private static final int MOST_COLUMNS = 1 << 20;

    private final Path file;
    private final List<float[]> rows = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> words = new HashMap<>();
    private List<String> header = List.of();
    private String separator = "";

    TableColumns(Path file) {
        this.file = file;
    }

    /**
     * Takes in a line.
     *
     * @param number of the line, counted from 1
     * @throws DatasetException if it has other columns than the lines before it
     */
    void add(String line, int number) {
        if (separator.isEmpty()) {
            separator = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
        }
        List<String> cells = cells(line);
        int columns = header.isEmpty() ? rows.isEmpty() ? cells.size() : rows.get(0).length : header.size();
        if (cells.size() != columns || columns > MOST_COLUMNS) {
            throw new DatasetException(Text.of(
                    "Line %d of %s has %d columns where the lines before it have %d; correct or remove it.",
                    number, Sentences.nameOf(file), cells.size(), columns));
        }
        if (rows.isEmpty() && header.isEmpty() && isHeader(cells)) {
            header = cells;
            return;
        }
        float[] row = new float[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = number(cells.get(i), i);
        }
        rows.add(row);
    }

    /** Cells between separators, of which those in quotes may hold one. */
    private List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == separator.charAt(0)) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** Names of columns are words; of a line of values most are numbers. */
    private static boolean isHeader(List<String> cells) {
        return cells.stream().noneMatch(TableColumns::isNumber);
    }

    private static boolean isNumber(String cell) {
        try {
            Float.parseFloat(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The number in a cell; of a word, which of the column's words it is. */
    private float number(String cell, int column) {
        if (MISSING.contains(cell.toLowerCase(Locale.ROOT))) {
            return Float.NaN;
        }
        if (!words.containsKey(column) && isNumber(cell)) {
            return Float.parseFloat(cell);
        }
        Map<String, Integer> known = words.computeIfAbsent(column, unused -> new HashMap<>());
        return known.computeIfAbsent(cell, unused -> known.size());
    }

    /**
     * What the table holds.
     *
     * @throws DatasetException if it has no line of numbers, or words where features belong
     */
    NumberDataset.Content content() {
        if (rows.isEmpty()) {
            throw new DatasetException(Sentences.nameOf(file) + " holds no line of numbers.");
        }
        int columns = rows.get(0).length;
        OptionalInt label = label(columns);
        int[] kept = IntStream.range(0, columns)
                .filter(i -> label.isEmpty() || i != label.getAsInt())
                .toArray();
        for (int column : kept) {
            if (words.containsKey(column)) {
                throw new DatasetException(Text.of(
                        "%s holds words in its column %s, such as %s; give features as numbers, as the network was trained on.",
                        Sentences.nameOf(file),
                        header.isEmpty() ? String.valueOf(column + 1) : header.get(column),
                        words.get(column).keySet().iterator().next()));
            }
        }
        if (kept.length == 0) {
            throw new DatasetException(Sentences.nameOf(file) + " holds labels alone.");
        }
        float[] values = new float[Math.multiplyExact(rows.size(), kept.length)];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < kept.length; i++) {
                values[row * kept.length + i] = rows.get(row)[kept[i]];
            }
        }
        List<String> names = header.isEmpty()
                ? List.of()
                : IntStream.of(kept).mapToObj(header::get).toList();
        List<String> notes = label.isEmpty()
                ? List.of(
                        "No column of the table is its label: none is called so, and the last is no count of classes.")
                : List.of(Text.of(
                        "Column %s of the table is taken for the label.",
                        header.isEmpty() ? String.valueOf(label.getAsInt() + 1) : header.get(label.getAsInt())));
        Shape shape = names.isEmpty() ? Shape.of(1, 1, kept.length) : Shape.of(1, kept.length, 1);
        return labelled(shape, values, label, names, notes);
    }

    private OptionalInt label(int columns) {
        for (int column : new int[] {columns - 1, 0}) {
            boolean named =
                    !header.isEmpty() && LABELS.contains(header.get(column).toLowerCase(Locale.ROOT));
            if (named || words.containsKey(column)) {
                return OptionalInt.of(column);
            }
        }
        boolean alone = header.isEmpty()
                && columns > 1
                && counts(columns - 1)
                && IntStream.range(0, columns - 1).anyMatch(column -> !counts(column));
        return alone ? OptionalInt.of(columns - 1) : OptionalInt.empty();
    }

    /** Whether a column holds whole numbers from 0 on, of few kinds. */
    private boolean counts(int column) {
        return rows.stream()
                .allMatch(
                        row -> row[column] >= 0 && row[column] < MOST_CLASSES && row[column] == Math.rint(row[column]));
    }

    private NumberDataset.Content labelled(
            Shape shape, float[] values, OptionalInt label, List<String> names, List<String> notes) {
        if (label.isEmpty()) {
            return new NumberDataset.Content(shape, values, new int[0], List.of(), names, notes);
        }
        int column = label.getAsInt();
        if (words.containsKey(column)) {
            // In the order of their letters, as most programs number them.
            Map<String, Integer> sorted = new TreeMap<>(words.get(column));
            List<String> classes = List.copyOf(sorted.keySet());
            int[] places = new int[classes.size()];
            for (int i = 0; i < classes.size(); i++) {
                places[sorted.get(classes.get(i))] = i;
            }
            int[] labels = rows.stream()
                    .mapToInt(row -> Float.isNaN(row[column]) ? Sample.UNKNOWN : places[(int) row[column]])
                    .toArray();
            return new NumberDataset.Content(shape, values, labels, classes, names, notes);
        }
        boolean classes = counts(column);
        int[] labels =
                classes ? rows.stream().mapToInt(row -> (int) row[column]).toArray() : new int[0];
        List<String> numbers = IntStream.rangeClosed(
                        0, IntStream.of(labels).max().orElse(-1))
                .mapToObj(String::valueOf)
                .toList();
        return new NumberDataset.Content(shape, values, labels, numbers, names, notes);
    }
}
