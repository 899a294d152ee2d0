package org.lrpexplorer.modelio.common;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.text.Text;

/**
 * Inputs of a network that are held at values, so that it takes an image alone.
 *
 * @param values what each is held at, by its name: {@link #ZEROS}, {@link #SAME}, the path of a {@code .npy} or {@code .csv}
 *     file or of a picture, or the path of a dataset with a sample's number behind {@code #}
 * @param folder where paths start that are not absolute
 */
public record FixedInputs(Map<String, String> values, Path folder) {
    /** The word for values that are all zero. */
    public static final String ZEROS = "zeros";

    /** The word for the sample that the main input takes. */
    public static final String SAME = "same";

    /** What may be said of an input, in words. */
    public static final String CHOICES =
            "zeros, at the values of a .npy or .csv file, at a picture, at a sample as DATASET#17, or at the same sample";

    private static final Pattern SAMPLE = Pattern.compile("(.+)#(\\d{1,9})");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff");

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

    /** Whether an input takes the same sample as the main input. */
    public boolean isSame(String input) {
        return SAME.equals(values.get(input));
    }

    /** Whether an input is held at a picture or at a sample, which the network's card makes numbers of. */
    public boolean isSample(String input) {
        return picture(input).isPresent();
    }

    /** The sample that an input is held at; empty if it is held otherwise. */
    public Optional<HeldSample> picture(String input) {
        Matcher sample = SAMPLE.matcher(values.get(input));
        if (sample.matches()) {
            return Optional.of(new HeldSample(folder.resolve(sample.group(1)), Integer.parseInt(sample.group(2))));
        }
        String name = String.valueOf(file(input).getFileName()).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))
                ? Optional.of(new HeldSample(file(input), 0))
                : Optional.empty();
    }

    /** One sentence for people on an input that became constants. */
    public String note(String input) {
        return Text.of(
                "The input %s is held at %s. Relevance that belongs to it is not drawn, as that of a bias is not.",
                QuotedName.of(input), describe(input));
    }

    /** One sentence for people on an input that became a layer of its name. */
    public String noteOnLayer(String input) {
        return Text.of(
                isSame(input)
                        ? "The input %s takes %s, whose relevance is the sum of what both inputs get."
                        : "The input %s is held at %s. Its relevance is shown at the layer of its name, where it ends.",
                QuotedName.of(input),
                describe(input));
    }

    private String describe(String input) {
        String name = QuotedName.plain(String.valueOf(file(input).getFileName()));
        return isZero(input)
                ? ZEROS
                : isSame(input)
                        ? "the same sample as the main input"
                        : isSample(input) ? name : "the values of " + name;
    }

    /**
     * The values of an input.
     *
     * @param declared the extents that the network declares, the batch first; below 1 where it leaves them open
     * @throws Unreadable if the file cannot be read or does not fit, or zeros are asked for and their number is open
     */
    public HeldValues of(String input, List<Integer> declared) {
        if (isSample(input) || isSame(input)) {
            throw new Unreadable(Text.of(
                    "its input %s takes %s, and cannot be held at %s",
                    QuotedName.of(input),
                    HeldValues.describe(declared),
                    isSame(input) ? "the sample of the main input" : "a picture or sample"));
        }
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
     * The values of one sample of an input, for a layer of its own.
     *
     * @param declared as in {@link #of}
     * @return empty if they are to be constants: at zeros, without a dimension of samples, or of more than one sample
     * @throws Unreadable as {@link #of}
     */
    public Optional<HeldValues> ofOneSample(String input, List<Integer> declared) {
        return isZero(input) || isSample(input) || isSame(input) || declared.size() < 2
                ? Optional.empty()
                : Optional.of(of(input, declared)).filter(held -> held.extents().get(0) == 1);
    }

    /**
     * Why a network of several inputs is refused, and what can be done, as the rest of a sentence about its file.
     *
     * @param inputs the names of all
     * @param other one that is not the image
     */
    public static String refusal(List<String> inputs, String other) {
        String name = QuotedName.plain(other);
        return Text.of(
                "it takes %d inputs (%s), and only one can be the image; hold the others at values, by \"fixed\": {\"%s\":"
                        + " \"zeros\"} in the card beside it or by --fix %s=zeros on the command line, or name a .npy or"
                        + " .csv file, or a second image, in place of zeros",
                inputs.size(), QuotedName.several(inputs), name, name);
    }

    /**
     * Refuses where a format cannot hold inputs.
     *
     * @throws Unreadable if any input is to be held
     */
    public void requireNone() {
        if (!values.isEmpty()) {
            throw new Unreadable(Text.of(
                    "inputs can be held at values (%s) only in ONNX and Keras files; export the network as ONNX",
                    QuotedName.several(List.copyOf(names()))));
        }
    }
}
