package org.lrpexplorer.modelio.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * What a card says of the network's input, as in {@link InputSpec}; {@code null} for what it leaves out.
 *
 * @param channels 1 for grey, 3 for colours
 * @param height rows in pixels
 * @param width columns in pixels
 * @param low what pixel value 0 is mapped to
 * @param high what pixel value 255 is mapped to
 * @param mean one value per channel
 * @param std one value per channel
 * @param bgr whether the channels are blue, green, red
 */
public record StatedInput(
        Integer channels,
        Integer height,
        Integer width,
        Double low,
        Double high,
        List<Double> mean,
        List<Double> std,
        Boolean bgr) {

    /** A card that says nothing of the input. */
    static final StatedInput NOTHING = new StatedInput(null, null, null, null, null, null, null, null);

    /**
     * Checks that what is stated can be part of an input.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    public StatedInput {
        int some = Stream.of(mean, std)
                .filter(values -> values != null && !values.isEmpty())
                .findFirst()
                .map(List::size)
                .orElse(1);
        complete(Shape.of(1, 1, 1), some, channels, height, width, low, high, mean, std, bgr, 1);
    }

    /** All that an input needs. */
    static StatedInput of(InputSpec input) {
        return new StatedInput(
                input.channels(),
                input.height(),
                input.width(),
                input.low(),
                input.high(),
                input.mean(),
                input.std(),
                input.bgr() ? true : null);
    }

    /** Channels × height × width, if all three are stated. */
    Optional<Shape> size() {
        return Stream.of(channels, height, width).anyMatch(extent -> extent == null)
                ? Optional.empty()
                : Optional.of(Shape.of(channels, height, width));
    }

    /** Whether how pixels become inputs has to be guessed. */
    boolean leavesPixelsOut() {
        return low == null || high == null || mean == null || std == null;
    }

    /**
     * What is stated, and for the rest the network's own size and pixels that are only scaled.
     *
     * @param network the network's input, channels × height × width
     * @param highest what pixel value 255 is mapped to unless that is stated
     * @throws IllegalArgumentException if what is stated does not fit what is not
     */
    InputSpec completed(Shape network, double highest) {
        return complete(network, network.dim(0), channels, height, width, low, high, mean, std, bgr, highest);
    }

    private static InputSpec complete(
            Shape size,
            int fewest,
            Integer channels,
            Integer height,
            Integer width,
            Double low,
            Double high,
            List<Double> mean,
            List<Double> std,
            Boolean bgr,
            double highest) {
        int count = or(channels, Boolean.TRUE.equals(bgr) ? InputSpec.COLORS : fewest);
        return new InputSpec(
                count,
                or(height, size.dim(1)),
                or(width, size.dim(2)),
                or(low, 0.0),
                or(high, highest),
                or(mean, Collections.nCopies(Math.max(0, count), 0.0)),
                or(std, Collections.nCopies(Math.max(0, count), 1.0)),
                or(bgr, false));
    }

    /** What is left out, with the value that a complete input has there, such as "mean 0". */
    List<String> guesses(InputSpec complete) {
        List<String> guesses = new ArrayList<>();
        if (size().isEmpty()) {
            guesses.add("an input of " + complete.describeSize());
        }
        if (low == null || high == null) {
            guesses.add(Text.of(
                    complete.isOfNumbers() ? "values from %s to %s, taken as they are" : "pixels scaled to %s…%s",
                    plain(complete.low()),
                    plain(complete.high())));
        }
        if (mean == null) {
            guesses.add("mean 0");
        }
        if (std == null) {
            guesses.add("std 1");
        }
        return guesses;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    private static <T> T or(T stated, T otherwise) {
        return stated == null ? otherwise : stated;
    }
}
