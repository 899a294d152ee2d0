package org.lrpexplorer.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lrpexplorer.files.ArrayExtremes;
import org.lrpexplorer.files.ArrayRows;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * What an array's rows are taken for.
 *
 * @param view the likelier
 * @param other what they could be, too, if a network takes that; empty if nothing else
 * @param sentence what was decided and why
 */
record ArrayReading(ArrayView view, Optional<ArrayView> other, String sentence) {
    private static final int SMALLEST_SIDE = 4;
    private static final int LIKELY_SIDE = 8;

    /**
     * Decides by shape, type, range and name.
     *
     * @param file what people call the file
     * @param name of the array
     * @throws DatasetException if rows can be nothing that is known
     */
    static ArrayReading of(String file, String name, ArrayRows rows, ArrayExtremes extremes) {
        List<Integer> shape = rows.shape();
        Optional<ValueRange> range = ValueRange.of(rows, extremes);
        Optional<ArrayView> image = range.flatMap(known -> image(shape, known, rows));
        Optional<ArrayView> numbers = numbers(shape);
        if (image.isEmpty() && numbers.isEmpty()) {
            throw new DatasetException(
                    range.isEmpty() && shape.size() == 4
                            ? Text.of(
                                    "The numbers of %s in %s go from %s to %s, which does not say what is black and what is white;"
                                            + " save images as 0…255, 0…1 or −1…1, before they are normalised.",
                                    name, file, Float.toString(extremes.least()), Float.toString(extremes.greatest()))
                            : Text.of(
                                    "%s is an array of shape %s; images are N×H×W, N×H×W×C or N×C×H×W with 1, 3 or 4 channels, other"
                                            + " samples are N×L, N×C×L or N×L×C (C channels, L steps or features).",
                                    file, shape));
        }
        Optional<String> why = image.isEmpty() ? Optional.empty() : reason(name, rows, shape, numbers.isPresent());
        ArrayView view = why.isPresent() ? image.get() : numbers.get();
        Optional<ArrayView> other = why.isPresent() ? numbers : image;
        return new ArrayReading(view, other, sentence(file, name, rows, view, why, other));
    }

    private static String sentence(
            String file, String name, ArrayRows rows, ArrayView view, Optional<String> why, Optional<ArrayView> other) {
        String array = Text.of("%s: the array %s (%s of %s)", file, name, dims(rows.shape()), rows.type());
        String doubt = other.map(one -> one instanceof NumberView
                        ? "; for a network of signals or tables its rows are taken as they are"
                        : "; for a network of images its rows are taken for those")
                .orElse("");
        return Text.of(
                "%s is read as %s, because %s%s.",
                array, view.describe(), why.orElse("nothing says that it holds images"), doubt);
    }

    private static String dims(List<Integer> shape) {
        return String.join("×", shape.stream().map(String::valueOf).toList());
    }

    /** Why rows are images rather than signals; empty if nothing says so. */
    private static Optional<String> reason(String name, ArrayRows rows, List<Integer> shape, boolean doubtful) {
        if (!doubtful) {
            return Optional.of("it has rows, columns and channels");
        }
        boolean narrow = rows.unsignedBits() > 0 && rows.unsignedBits() <= Short.SIZE;
        int height = shape.get(1);
        boolean squareRow = shape.size() == 2 && side(height) >= LIKELY_SIDE;
        if (shape.size() == 2) {
            return narrow && squareRow
                    ? Optional.of("its numbers are unsigned and as many as a square has pixels")
                    : Optional.empty();
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*(image|img|pic|photo).*")) {
            return Optional.of("of its name");
        }
        if (narrow && Math.min(height, shape.get(2)) >= SMALLEST_SIDE) {
            return Optional.of("its numbers are unsigned, as pixels are");
        }
        return height == shape.get(2) && height >= LIKELY_SIDE
                ? Optional.of("its samples are square")
                : Optional.empty();
    }

    private static Optional<ArrayView> numbers(List<Integer> shape) {
        return switch (shape.size()) {
            case 2 -> Optional.of(new NumberView(Shape.of(1, 1, shape.get(1))));
            case 3 -> Optional.of(new NumberView(Shape.of(shape.get(1), 1, shape.get(2))));
            case 4 ->
                shape.get(2) == 1
                        ? Optional.of(new NumberView(Shape.of(shape.get(1), 1, shape.get(3))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<ArrayView> image(List<Integer> shape, ValueRange range, ArrayRows rows) {
        boolean exact = !rows.isFloating() && range.isOfBytes();
        int first = shape.size() > 1 ? shape.get(1) : 0;
        return switch (shape.size()) {
            case 2 ->
                side(first) >= SMALLEST_SIDE
                        ? Optional.of(new ImageView(1, side(first), side(first), true, range, exact))
                        : Optional.empty();
            case 3 -> Optional.of(new ImageView(1, first, shape.get(2), true, range, exact));
            case 4 -> withChannels(first, shape.get(2), shape.get(3), range, exact);
            default -> Optional.empty();
        };
    }

    private static Optional<ArrayView> withChannels(int a, int b, int c, ValueRange range, boolean exact) {
        if (isChannels(c)) {
            return Optional.of(new ImageView(c, a, b, true, range, exact));
        }
        return isChannels(a) ? Optional.of(new ImageView(a, b, c, false, range, exact)) : Optional.empty();
    }

    private static boolean isChannels(int extent) {
        return extent == 1 || extent == 3 || extent == 4;
    }

    /** The side of a square of so many pixels; 0 if there is none. */
    private static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return side * side == pixels ? side : 0;
    }
}
