package org.lrpexplorer.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.text.Text;

/**
 * How a sample becomes a network's input. An image is made to fit, turned to grey or RGB, its values 0..255 mapped linearly
 * to [low, high]; numbers of a signal or a table are taken as they are. Then each channel becomes (v − mean) / std.
 *
 * @param channels 1 for grey, 3 for RGB; of numbers as many as the network takes
 * @param height rows of the input
 * @param width columns of the input
 * @param fit how images of another size are treated
 * @param low what 0 is mapped to; of numbers the least that occurs
 * @param high what 255 is mapped to; of numbers the most that occurs
 * @param mean subtracted, one number per channel; empty for none
 * @param std divided by, one number per channel; empty for none
 * @param bgr whether the channels of colours become blue, green, red; mean and std follow that order
 */
public record Preprocessing(
        int channels,
        int height,
        int width,
        Fit fit,
        double low,
        double high,
        List<Double> mean,
        List<Double> std,
        boolean bgr) {
    private static final int RGB_CHANNELS = 3;

    /** Grey, or red, green, blue. */
    public Preprocessing(
            int channels,
            int height,
            int width,
            Fit fit,
            double low,
            double high,
            List<Double> mean,
            List<Double> std) {
        this(channels, height, width, fit, low, high, mean, std, false);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no such input: a size below 1, neither 1 nor 3 channels, a mean or
     *     std for another number of channels, a std that is not positive, a range that is not finite
     */
    public Preprocessing {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        boolean numbers = height == 1 || width == 1;
        if ((channels != 1 && channels != RGB_CHANNELS && !numbers) || channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "Images cannot become a network's input of shape " + channels + "×" + height + "×" + width + ".");
        }
        checkCount("mean", mean, channels);
        checkCount("std", std, channels);
        if (!std.stream().allMatch(v -> v > 0 && Double.isFinite(v))
                || !mean.stream().allMatch(Double::isFinite)
                || !Double.isFinite(low)
                || !Double.isFinite(high)) {
            throw new IllegalArgumentException("Pixels cannot be mapped to " + low + "…" + high + " with mean " + mean
                    + " and std " + std + "; the numbers must be finite and every std above 0.");
        }
    }

    /** Whether the input is a signal or the features of a table rather than an image. */
    public boolean isOfNumbers() {
        return height == 1 || width == 1;
    }

    /** What people call a sample of such an input. */
    public SampleKind kind() {
        return SampleKind.of(height, width);
    }

    /**
     * The network's input for a sample.
     *
     * @return the values in the order C×H×W
     * @throws DatasetException if it cannot become one
     */
    public float[] apply(SampleContent content) {
        return content instanceof PixelImage image ? apply(image) : apply(fittedNumbers((NumberArray) content));
    }

    private float[] apply(NumberArray numbers) {
        float[] values = new float[numbers.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = normalised(i / numbers.places(), numbers.values()[i]);
        }
        return values;
    }

    /** What a number becomes in a channel of the network's input. */
    public float normalised(int channel, double number) {
        return (float) ((number - (mean.isEmpty() ? 0 : mean.get(channel))) / (std.isEmpty() ? 1 : std.get(channel)));
    }

    /**
     * What the network sees of a sample.
     *
     * @throws DatasetException if it cannot become an input
     */
    public SampleContent fitted(SampleContent content) {
        return content instanceof PixelImage image ? fitted(image) : fittedNumbers((NumberArray) content);
    }

    /** Numbers with the channels first, in one row or one column as the network takes them. */
    private NumberArray fittedNumbers(NumberArray numbers) {
        int places = height * width;
        if (!isOfNumbers() || numbers.values().length != channels * places) {
            throw new DatasetException(Text.of(
                    "The sample is %d×%d numbers but the network takes %d×%d×%d.",
                    numbers.channels(), numbers.places(), channels, height, width));
        }
        if (numbers.channels() == channels) {
            return new NumberArray(channels, height, width, numbers.values(), numbers.names());
        }
        float[] turned = new float[numbers.values().length];
        for (int i = 0; i < turned.length; i++) {
            turned[i % channels * places + i / channels] = numbers.values()[i];
        }
        return new NumberArray(channels, height, width, turned);
    }

    /**
     * The network's input for an image.
     *
     * @return the values in the order C×H×W
     * @throws DatasetException if the image has another size and {@link Fit#EXACT} is asked for
     */
    public float[] apply(PixelImage image) {
        PixelValues seen = PixelValues.of(fitted(image));
        int area = height * width;
        float[] values = new float[channels * area];
        for (int c = 0; c < channels; c++) {
            double scale = scale(c);
            double shift = shift(c);
            for (int i = 0; i < area; i++) {
                double pixel = seen.get(i * channels + (bgr ? channels - 1 - c : c));
                values[c * area + i] = (float) (pixel * scale + shift);
            }
        }
        return values;
    }

    /** What one value 0..255 of a pixel becomes in a channel of the network's input. */
    public float value(int channel, double pixel) {
        return (float) (pixel * scale(channel) + shift(channel));
    }

    private double scale(int channel) {
        return (high - low) / 255 / (std.isEmpty() ? 1 : std.get(channel));
    }

    private double shift(int channel) {
        return (low - (mean.isEmpty() ? 0 : mean.get(channel))) / (std.isEmpty() ? 1 : std.get(channel));
    }

    /**
     * What the network sees of an image, as an image to look at.
     *
     * @throws DatasetException if the image has another size and {@link Fit#EXACT} is asked for
     */
    public PixelImage fitted(PixelImage image) {
        return fit.apply(image, width, height).withChannels(channels);
    }

    /**
     * Which pixels of the network's input belong to the object of an image.
     *
     * @param mask as large as the image; resized, cut and centred as the image is, by nearest neighbours
     * @throws DatasetException if the mask has another size and {@link Fit#EXACT} is asked for
     */
    public Mask fitted(Mask mask) {
        return fit.apply(mask, width, height);
    }

    /** The same for images that are made to fit in another way. */
    public Preprocessing with(Fit other) {
        return new Preprocessing(channels, height, width, other, low, high, mean, std, bgr);
    }

    /**
     * The same for pixels that become numbers in another way, as the canonical constructor has it.
     *
     * @throws IllegalArgumentException as there
     */
    public Preprocessing withPixels(
            double newLow, double newHigh, List<Double> newMean, List<Double> newStd, boolean blueFirst) {
        return new Preprocessing(channels, height, width, fit, newLow, newHigh, newMean, newStd, blueFirst);
    }

    /** The same with colours as red, green, blue, or as blue, green, red; grey stays grey. */
    public Preprocessing inOrder(boolean blueFirst) {
        return new Preprocessing(
                channels, height, width, fit, low, high, mean, std, blueFirst && channels == RGB_CHANNELS);
    }

    /** The shape [C, H, W] of the input. */
    public Shape shape() {
        return Shape.of(channels, height, width);
    }

    /** One line for people, such as "32×32 as they are, RGB, 0–255 mapped to 0…1, minus 0.5, divided by 0.25". */
    public String describe() {
        if (isOfNumbers()) {
            return describeNumbers();
        }
        String text = fit.describe(width + "×" + height) + (channels == 1 ? ", grey" : bgr ? ", BGR" : ", RGB")
                + ", 0–255 mapped to " + number(low) + "…" + number(high);
        if (!mean.isEmpty()) {
            text += ", minus " + numbers(mean);
        }
        return std.isEmpty() ? text : text + ", divided by " + numbers(std);
    }

    private String describeNumbers() {
        boolean shifted = mean.stream().anyMatch(m -> m != 0);
        boolean scaled = std.stream().anyMatch(s -> s != 1);
        return shape().describe()
                + (shifted ? ", minus " + numbers(mean) : "")
                + (scaled ? ", divided by " + numbers(std) : "")
                + (shifted || scaled ? "" : ", as they are");
    }

    private static void checkCount(String what, List<Double> values, int channels) {
        if (!values.isEmpty() && values.size() != channels) {
            throw new IllegalArgumentException("The input has " + channels + " channel(s) but " + values.size()
                    + " value(s) of " + what + "; give one per channel or none.");
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(Preprocessing::number).collect(Collectors.joining(" / "));
    }

    /** At most four digits behind the point, and none that say nothing. */
    private static String number(double value) {
        double rounded = Math.round(value * 1e4) / 1e4;
        return rounded == Math.rint(rounded) ? String.valueOf(Math.round(rounded)) : String.valueOf(rounded);
    }
}
