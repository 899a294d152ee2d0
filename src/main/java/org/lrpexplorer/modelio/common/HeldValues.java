package org.lrpexplorer.modelio.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.files.NumberTable;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.text.Text;

/** What an input is held at. Immutable. */
public final class HeldValues {
    private final List<Integer> extents;
    private final float[] numbers;

    private HeldValues(List<Integer> extents, float[] numbers) {
        this.extents = List.copyOf(extents);
        this.numbers = numbers;
    }

    /** The batch, which is 1 where the network leaves it open, and the other extents. */
    public List<Integer> extents() {
        return extents;
    }

    /** A copy of the values in row-major order. */
    public float[] numbers() {
        return numbers.clone();
    }

    static HeldValues zeros(String input, List<Integer> declared) {
        List<Integer> extents = ofOneImage(declared);
        if (extents.stream().anyMatch(extent -> extent < 1)) {
            throw new Unreadable(Text.of(
                    "its input %s of %s has no fixed size and so cannot be held at zeros; hold it at a .npy file",
                    QuotedName.of(input), describe(declared)));
        }
        long size = 1;
        for (int extent : extents) {
            size = Math.min(size * extent, NetworkBuilder.LARGEST_INPUT + 1L);
        }
        if (size > NetworkBuilder.LARGEST_INPUT) {
            throw new Unreadable(Text.of("its input %s of %s is too large", QuotedName.of(input), describe(declared)));
        }
        return new HeldValues(extents, new float[(int) size]);
    }

    /** @throws org.lrpexplorer.files.ArrayFileException if the file is not there, or is damaged */
    static HeldValues read(String input, Path file, List<Integer> declared) {
        String suffix = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!suffix.endsWith(".npy") && !suffix.endsWith(".csv")) {
            throw new Unreadable(Text.of(
                    "its input %s can be held at %s, but not at %s",
                    QuotedName.of(input), FixedInputs.CHOICES, QuotedName.of(String.valueOf(file.getFileName()))));
        }
        boolean table = suffix.endsWith(".csv");
        FloatArray read = table
                ? NumberTable.read(file)
                : NpyReader.readNumbers(file, Float.BYTES * (long) NetworkBuilder.LARGEST_INPUT);
        List<Integer> wanted = ofOneImage(declared);
        List<Integer> extents = fitted(wanted, read, table);
        if (extents.isEmpty() && !wanted.isEmpty()) {
            throw new Unreadable(Text.of(
                    "its input %s takes %s but %s holds %s",
                    QuotedName.of(input),
                    describe(declared),
                    QuotedName.plain(String.valueOf(file.getFileName())),
                    describe(read.shape())));
        }
        float[] numbers = read.values();
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new Unreadable(Text.of(
                        "its input %s cannot be held at %s, which holds %s",
                        QuotedName.of(input), QuotedName.plain(String.valueOf(file.getFileName())), number));
            }
        }
        return new HeldValues(extents, numbers);
    }

    /** The extents that an array takes as input; none if it does not fit. A table only has to hold as many numbers. */
    private static List<Integer> fitted(List<Integer> wanted, FloatArray read, boolean table) {
        boolean open = wanted.stream().anyMatch(extent -> extent < 1);
        if (table && !open) {
            long size = wanted.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
            return size == read.size() ? wanted : List.of();
        }
        List<Integer> given = new ArrayList<>(read.shape());
        while (given.size() < wanted.size()) {
            given.add(0, 1);
        }
        for (int i = 0; i < given.size(); i++) {
            boolean fits = given.size() == wanted.size()
                    && (wanted.get(i) < 1 || wanted.get(i).equals(given.get(i)));
            if (!fits || given.get(i) < 1) {
                return List.of();
            }
        }
        return given;
    }

    private static List<Integer> ofOneImage(List<Integer> declared) {
        List<Integer> extents = new ArrayList<>(declared);
        if (!extents.isEmpty() && extents.get(0) < 1) {
            extents.set(0, 1);
        }
        return extents;
    }

    static String describe(List<Integer> extents) {
        return extents.isEmpty()
                ? "a single number"
                : extents.stream().map(e -> e < 1 ? "?" : e.toString()).collect(Collectors.joining("×"));
    }
}
