package org.lrpexplorer.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/**
 * What a {@code .npy} file says of its array, a Python dictionary as text (NumPy's format description, NEP 1).
 *
 * @param type NumPy's name of the element type, such as {@code <f4}
 * @param columnMajor whether the first index runs fastest (Fortran order) instead of the last (C order)
 * @param shape the extents
 */
record NpyHeader(String type, boolean columnMajor, List<Integer> shape) {

    /** How every file begins. */
    static final String MAGIC = "\u0093NUMPY";

    /** What precedes the text in version 1: magic, version and length. */
    private static final int PREFIX = 10;

    private static final int ALIGNMENT = 64;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*(?:'([^']*)'|(\\[))");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\dL\\s,]*+)\\)");

    private static final Pattern EXTENT = Pattern.compile("\\d++L?+");

    /** Copies the extents. */
    NpyHeader {
        shape = List.copyOf(shape);
    }

    /**
     * Reads the text, of an array that need not fit into memory.
     *
     * @throws IllegalArgumentException if it is none of a plain array; the message says what it is instead, to be put behind
     *     the file's name
     */
    static NpyHeader parse(String text) {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw new IllegalArgumentException("has a damaged header");
        }
        if (type.group(2) != null) {
            throw new IllegalArgumentException("holds records, not plain numbers");
        }
        return new NpyHeader(type.group(1), order.group(1).equals("True"), extents(shape.group(1)));
    }

    /**
     * The same, of an array that is to be in memory as a whole.
     *
     * @throws IllegalArgumentException if it has too many elements; the message is as for {@link #parse}
     */
    NpyHeader fitting() {
        try {
            Math.toIntExact(elements());
            return this;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(Text.of("is of shape %s, which is too large", shape), e);
        }
    }

    private static List<Integer> extents(String list) {
        List<String> numbers = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(extent -> !extent.isEmpty())
                .toList();
        if (!numbers.stream().allMatch(number -> EXTENT.matcher(number).matches())) {
            throw new IllegalArgumentException("has a damaged header");
        }
        try {
            return numbers.stream()
                    .map(number -> Integer.parseInt(number.replace("L", "")))
                    .toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Text.of("is of shape (%s), which is too large", list), e);
        }
    }

    /** The number of elements, also of more than fit into memory. */
    long elements() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** The number of elements. */
    int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The beginning of a version 1 file with this header, padded so that the data that follow are aligned. */
    byte[] encoded() {
        String extents =
                shape.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (shape.size() == 1 ? "," : "");
        String text = Text.of(
                "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }", type, columnMajor ? "True" : "False", extents);
        int padding = ALIGNMENT - 1 - (PREFIX + text.length()) % ALIGNMENT;
        String padded = text + " ".repeat(padding) + "\n";
        String prefix = MAGIC + "\u0001\0" + (char) (padded.length() & 0xff) + (char) (padded.length() >> 8);
        return (prefix + padded).getBytes(StandardCharsets.ISO_8859_1);
    }
}
