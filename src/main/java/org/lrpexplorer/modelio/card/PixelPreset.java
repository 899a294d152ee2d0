package org.lrpexplorer.modelio.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A common way for pixels to become inputs. The statistics are those that the training recipes of PyTorch, torchvision and
 * Keras give for the datasets.
 *
 * @param name as a choice in a list
 * @param sentence the same as the beginning of a sentence in the plural, such as "Pixels scaled to 0…1"
 * @param low what pixel value 0 is mapped to
 * @param high what pixel value 255 is mapped to
 * @param mean one value per channel
 * @param std one value per channel
 * @param bgr whether the channels are blue, green, red
 */
public record PixelPreset(
        String name, String sentence, double low, double high, List<Double> mean, List<Double> std, boolean bgr) {

    private static final List<Double> MNIST_MEAN = List.of(0.1307);
    private static final List<Double> MNIST_STD = List.of(0.3081);
    private static final List<Double> CIFAR_MEAN = List.of(0.4914, 0.4822, 0.4465);
    private static final List<Double> CIFAR_STD = List.of(0.2470, 0.2435, 0.2616);
    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);
    private static final List<Double> CAFFE_MEAN = List.of(123.68, 116.779, 103.939);

    /** Those for inputs of so many channels. */
    public static List<PixelPreset> forChannels(int channels) {
        List<PixelPreset> presets = new ArrayList<>(List.of(
                scaled("0…1", "Pixels scaled to 0…1", channels, 0, 1),
                scaled("0…255", "Pixels left at 0…255", channels, 0, 255),
                scaled("−1…1", "Pixels scaled to −1…1", channels, -1, 1)));
        if (channels == MNIST_MEAN.size()) {
            presets.add(statistics("MNIST", 1, MNIST_MEAN, MNIST_STD));
        }
        if (channels == InputSpec.COLORS) {
            presets.add(statistics("CIFAR-10", 1, CIFAR_MEAN, CIFAR_STD));
            presets.add(statistics("ImageNet", 1, IMAGENET_MEAN, IMAGENET_STD));
            presets.add(new PixelPreset(
                    "ImageNet mean from 0…255",
                    "Pixels of 0…255 minus the mean of ImageNet",
                    0,
                    255,
                    CAFFE_MEAN,
                    Collections.nCopies(channels, 1.0),
                    false));
            return presets.stream()
                    .flatMap(preset -> Stream.of(preset, preset.blueFirst()))
                    .toList();
        }
        return List.copyOf(presets);
    }

    private static PixelPreset scaled(String name, String sentence, int channels, double low, double high) {
        return new PixelPreset(
                name,
                sentence,
                low,
                high,
                Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1.0),
                false);
    }

    private static PixelPreset statistics(String data, double high, List<Double> mean, List<Double> std) {
        return new PixelPreset(
                data + " mean and std", "Pixels normalised by the mean and std of " + data, 0, high, mean, std, false);
    }

    private PixelPreset blueFirst() {
        return new PixelPreset(
                name + ", BGR", sentence + ", blue channel first,", low, high, backwards(mean), backwards(std), true);
    }

    private static List<Double> backwards(List<Double> values) {
        List<Double> turned = new ArrayList<>(values);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }

    /** An input of the same size that is fed in this way. */
    public InputSpec applied(InputSpec size) {
        return new InputSpec(size.channels(), size.height(), size.width(), low, high, mean, std, bgr);
    }
}
