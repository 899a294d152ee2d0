package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.CsvLine;
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
    /** More different words are texts, not names of classes. */
    private static final int MOST_WORDS = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final MemoryLimit limit;
    private final Map<Integer, Map<String, Integer>> words = new HashMap<>();
    private List<String> header = List.of();
    private char separator;
    private int columns;
    /** One row after the other, with room for more. */
    private float[] numbers = {};

    private int rows;
    private int wordCount;

    /** @param limit what its numbers may take */
    TableColumns(Path file, MemoryLimit limit) {
        this.file = file;
        this.limit = limit;
    }

    /**
     * Takes in a line.
     *
     * @param number of the line, counted from 1
     * @throws DatasetException if it has other columns than the lines before it, or the table becomes too large
     */
    void add(String line, int number) {
        if (columns == 0) {
            separator = line.contains(";") ? ';' : line.contains("\t") ? '\t' : ',';
        }
        if (line.chars().filter(letter -> letter == separator).count() >= MOST_COLUMNS) {
            throw new DatasetException(Text.of(
                    "Line %d of %s has more than %d columns; it is no table of samples.",
                    number, Sentences.nameOf(file), MOST_COLUMNS));
        }
        List<String> cells =
                CsvLine.cells(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line, separator).stream()
                        .map(String::strip)
                        .toList();
        if (columns == 0) {
            columns = cells.size();
            if (isHeader(cells)) {
                header = cells;
                return;
            }
        }
        if (cells.size() != columns) {
            throw new DatasetException(Text.of(
                    "Line %d of %s has %d columns where the lines before it have %d; correct or remove it.",
                    number, Sentences.nameOf(file), cells.size(), columns));
        }
        makeRoom();
        for (int column = 0; column < columns; column++) {
            numbers[rows * columns + column] = number(cells.get(column), column, number);
        }
        rows++;
    }

    private void makeRoom() {
        long needed = (rows + 1L) * columns;
        if (limit.isExceededBy(Float.BYTES * needed)) {
            throw new DatasetException(Sentences.nameOf(file) + " holds too many numbers, " + limit.sentence()
                    + "; leave some lines out.");
        }
        if (needed > numbers.length) {
            long roomy = Math.min(needed + needed / 2, limit.bytes() / Float.BYTES);
            numbers = Arrays.copyOf(numbers, (int) roomy);
        }
    }

    private float value(int row, int column) {
        return numbers[row * columns + column];
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
    private float number(String cell, int column, int line) {
        if (!words.containsKey(column)) {
            try {
                return Float.parseFloat(cell);
            } catch (NumberFormatException e) {
                // It is missing or a word, as is seen below.
            }
        }
        if (MISSING.contains(cell.toLowerCase(Locale.ROOT))) {
            return Float.NaN;
        }
        return word(cell, column, line);
    }

    private int word(String cell, int column, int line) {
        if (!words.containsKey(column) && IntStream.range(0, rows).anyMatch(row -> !Float.isNaN(value(row, column)))) {
            throw new DatasetException(Text.of(
                    "Line %d of %s has the word %s in column %s, which holds numbers in the lines before it; correct or remove it.",
                    line, Sentences.nameOf(file), cell, name(column)));
        }
        Map<String, Integer> known = words.computeIfAbsent(column, unused -> new HashMap<>());
        Integer place = known.putIfAbsent(cell, known.size());
        if (place != null) {
            return place;
        }
        wordCount++;
        if (wordCount > MOST_WORDS) {
            throw new DatasetException(Text.of(
                    "%s holds more than %d different words; give features as numbers and classes by their names.",
                    Sentences.nameOf(file), MOST_WORDS));
        }
        return known.size() - 1;
    }

    /** What a column is called; its number, counted from 1, where it has no name. */
    private String name(int column) {
        return header.isEmpty() ? String.valueOf(column + 1) : header.get(column);
    }

    /**
     * What the table holds.
     *
     * @throws DatasetException if it has no line of numbers, or words where features belong
     */
    NumberDataset.Content content() {
        if (rows == 0) {
            throw new DatasetException(Sentences.nameOf(file) + " holds no line of numbers.");
        }
        OptionalInt label = label();
        int[] kept = IntStream.range(0, columns)
                .filter(i -> label.isEmpty() || i != label.getAsInt())
                .toArray();
        for (int column : kept) {
            if (words.containsKey(column)) {
                throw new DatasetException(Text.of(
                        "%s holds words in its column %s, such as %s; give features as numbers, as the network was trained on.",
                        Sentences.nameOf(file),
                        name(column),
                        words.get(column).keySet().iterator().next()));
            }
        }
        if (kept.length == 0) {
            throw new DatasetException(Sentences.nameOf(file) + " holds labels alone.");
        }
        float[] values = new float[rows * kept.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < kept.length; i++) {
                values[row * kept.length + i] = value(row, kept[i]);
            }
        }
        List<String> names = header.isEmpty()
                ? List.of()
                : IntStream.of(kept).mapToObj(header::get).toList();
        List<String> notes = label.isEmpty()
                ? List.of(
                        "No column of the table is its label: none is called so, and the last is no count of classes.")
                : List.of(Text.of("Column %s of the table is taken for the label.", name(label.getAsInt())));
        Shape shape = names.isEmpty() ? Shape.of(1, 1, kept.length) : Shape.of(1, kept.length, 1);
        return new NumberDataset.Content(shape, values, labels(label), names, notes);
    }

    private OptionalInt label() {
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
        return values(column).allMatch(value -> value >= 0 && value < MOST_CLASSES && value == Math.rint(value));
    }

    private DoubleStream values(int column) {
        return IntStream.range(0, rows).mapToDouble(row -> value(row, column));
    }

    private SampleLabels labels(OptionalInt label) {
        if (label.isEmpty()) {
            return SampleLabels.none();
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
            int[] labels = values(column)
                    .mapToInt(place -> Double.isNaN(place) ? Sample.UNKNOWN : places[(int) place])
                    .toArray();
            return new SampleLabels(labels, classes);
        }
        int[] labels =
                counts(column) ? values(column).mapToInt(value -> (int) value).toArray() : new int[0];
        List<String> numbers = IntStream.rangeClosed(
                        0, IntStream.of(labels).max().orElse(-1))
                .mapToObj(String::valueOf)
                .toList();
        return new SampleLabels(labels, numbers);
    }
}
