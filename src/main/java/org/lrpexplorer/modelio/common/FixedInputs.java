package org.lrpexplorer.modelio.common;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.text.Text;

/**
 * Inputs of a network that are held at values, so that it takes an image alone.
 *
 * @param values what each is held at, by its name: {@link #ZEROS}, or the path of a {@code .npy} or {@code .csv} file
 * @param folder where paths start that are not absolute
 */
public record FixedInputs(Map<String, String> values, Path folder) {
    /** The word for values that are all zero. */
    public static final String ZEROS = "zeros";

    /** Copies the values, in the order of the names. */
    public FixedInputs {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** No input is held. */
    public static FixedInputs none() {
        return new FixedInputs(Map.of(), Path.of(""));
    }

    /** The names of the inputs that are held. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The file that an input is held at; only asked where it is not held at zeros. */
    public Path file(String input) {
        return folder.resolve(values.get(input));
    }

    /** Whether an input is held at zeros. */
    public boolean isZero(String input) {
        return ZEROS.equals(values.get(input));
    }

    /** One sentence for people. */
    public String note(String input) {
        return Text.of(
                "The input %s is held at %s. Relevance that belongs to it is not drawn, as that of a bias is not.",
                QuotedName.of(input),
                isZero(input)
                        ? ZEROS
                        : "the values of "
                                + QuotedName.plain(String.valueOf(file(input).getFileName())));
    }

    /**
     * The values of an input.
     *
     * @param declared the extents that the network declares, the batch first; below 1 where it leaves them open
     * @throws Unreadable if the file cannot be read or does not fit, or zeros are asked for and their number is open
     */
    public HeldValues of(String input, List<Integer> declared) {
        if (isZero(input)) {
            return HeldValues.zeros(input, declared);
        }
        try {
            return HeldValues.read(input, file(input), declared);
        } catch (ArrayFileException e) {
            throw new Unreadable(
                    Text.of(
                            "its input %s cannot be held at what a file says: %s",
                            QuotedName.of(input), e.getMessage().replaceFirst("\\.$", "")),
                    e);
        }
    }

    /**
     * Refuses where a format cannot hold inputs.
     *
     * @throws Unreadable if any input is to be held
     */
    public void requireNone() {
        if (!values.isEmpty()) {
            throw new Unreadable(Text.of(
                    "inputs can be held at values (%s) only in ONNX files; export the network as ONNX",
                    QuotedName.several(List.copyOf(names()))));
        }
    }
}
