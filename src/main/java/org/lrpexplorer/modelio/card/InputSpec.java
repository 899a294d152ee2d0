package org.lrpexplorer.modelio.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.text.Text;

/**
 * What a network expects of a sample: its size and how values become inputs. A pixel 0..255 is mapped linearly to
 * [low, high], then {@code (v − mean) / std} is applied per channel; numbers of a signal (height 1) or of the features of a
 * table (width 1) are taken as they are, and low and high are the least and the largest that occur.
 *
 * @param channels 1 for grey, 3 for red, green, blue
 * @param height rows in pixels
 * @param width columns in pixels
 * @param low what pixel value 0 is mapped to
 * @param high what pixel value 255 is mapped to
 * @param mean one value per channel
 * @param std one value per channel, each above 0
 * @param bgr whether the channels are blue, green, red instead of red, green, blue; mean and std follow that order
 */
public record InputSpec(
        int channels,
        int height,
        int width,
        double low,
        double high,
        List<Double> mean,
        List<Double> std,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean bgr) {

    /** How many channels colours have. */
    static final int COLORS = 3;

    private static final int LARGEST = NetworkBuilder.LARGEST_INPUT;

    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if an extent is below 1, all extents together are beyond 2²⁶ values, mean or
     *     std do not hold one usable number per channel, or a range is empty, before or after normalisation
     */
    public InputSpec {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(Text.of(
                    "channels, height and width must be at least 1×1×1, not %d×%d×%d", channels, height, width));
        }
        // In two steps, because the product of three ints may not fit a long.
        if ((long) height * width > LARGEST || (long) height * width * channels > LARGEST) {
            throw new IllegalArgumentException(
                    Text.of("the input may hold at most %d values, not %d×%d×%d", LARGEST, channels, height, width));
        }
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
            throw new IllegalArgumentException(
                    Text.of("the range from low to high must run upwards, but goes from %s to %s", low, high));
        }
        mean = perChannel("mean", mean, channels);
        std = perChannel("std", std, channels);
        if (std.stream().anyMatch(s -> s <= 0)) {
            throw new IllegalArgumentException("every std must be above 0, but they are " + std);
        }
        requireBounds(low, high, mean, std);
        if (bgr && channels != COLORS) {
            throw new IllegalArgumentException(
                    Text.of("only 3 channels can be blue, green, red, but there are %d", channels));
        }
    }

    /** Grey, or red, green, blue. */
    public InputSpec(
            int channels, int height, int width, double low, double high, List<Double> mean, List<Double> std) {
        this(channels, height, width, low, high, mean, std, false);
    }

    /** Whether this is a signal or the features of a table rather than an image. */
    public boolean isOfNumbers() {
        return height == 1 || width == 1;
    }

    /** What people call such an input. */
    public SampleKind kind() {
        return SampleKind.of(height, width);
    }

    /** The size in words: {@code 3×32×32}, {@code 2 channels × 187 steps}, {@code 13 features}. */
    public String describeSize() {
        return Shape.of(channels, height, width).describe();
    }

    /** The normalised bounds are what rules for pixels work with, in single precision. */
    private static void requireBounds(double low, double high, List<Double> mean, List<Double> std) {
        for (int c = 0; c < mean.size(); c++) {
            float least = (float) ((low - mean.get(c)) / std.get(c));
            float most = (float) ((high - mean.get(c)) / std.get(c));
            if (!Float.isFinite(least) || !Float.isFinite(most) || least >= most) {
                throw new IllegalArgumentException(Text.of(
                        "low, high, mean and std must give every channel a range, but channel %d would go from %s to %s",
                        c, least, most));
            }
        }
    }

    /** Pixels scaled to 0..1 and not normalised further, the commonest convention. */
    public static InputSpec zeroToOne(int channels, int height, int width) {
        return new InputSpec(
                channels, height, width, 0, 1, Collections.nCopies(channels, 0.0), Collections.nCopies(channels, 1.0));
    }

    /** The same with pixel values fed as they are, 0..255. */
    InputSpec unscaled() {
        return new InputSpec(channels, height, width, 0, 255, mean, std);
    }

    private static List<Double> perChannel(String what, List<Double> values, int channels) {
        if (values == null) {
            throw new IllegalArgumentException(Text.of("%s is missing", what));
        }
        if (values.size() != channels) {
            throw new IllegalArgumentException(Text.of(
                    "%s must hold one number for each of the %d channels, but it is %s", what, channels, values));
        }
        if (values.stream().anyMatch(v -> v == null || !Double.isFinite(v))) {
            throw new IllegalArgumentException(Text.of("%s must hold finite numbers, but it is %s", what, values));
        }
        return List.copyOf(values);
    }
}
