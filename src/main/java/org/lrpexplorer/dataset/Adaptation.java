package org.lrpexplorer.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The preprocessing with which a network can read a dataset, and what had to be done to the images for it.
 *
 * @param preprocessing turns the dataset's images into the network's input
 * @param note one sentence such as "28×28 grey images are resized to 32×32 and copied to three channels."; empty if the
 *     images fit as they are
 */
public record Adaptation(Preprocessing preprocessing, Optional<String> note) {
    /**
     * Fits a dataset to a network. Images that already have the input's size are taken as they are, images of one other
     * size are resized, and pictures of any size are scaled and cut.
     *
     * @param input the network's input, [C, H, W] or, for a network of vectors, [D] with as many values as an image
     * @param low what pixel value 0 is mapped to
     * @param high what pixel value 255 is mapped to
     * @param mean subtracted per channel; empty for none
     * @param std divided by per channel; empty for none
     * @throws DatasetException if images cannot become such an input
     */
    public static Adaptation of(
            Dataset dataset, Shape input, double low, double high, List<Double> mean, List<Double> std) {
        Shape map = asMap(input, dataset);
        requireAlike(dataset, map);
        int channels = map.dim(0);
        Fit fit = dataset.holdsNumbers()
                ? Fit.EXACT
                : dataset.imageShape().map(shape -> fit(shape, map)).orElse(Fit.CROP);
        try {
            Preprocessing preprocessing =
                    new Preprocessing(channels, map.dim(1), map.dim(2), fit, low, high, mean, std);
            return new Adaptation(preprocessing, note(dataset, map));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(dataset.name() + " does not fit the network: " + e.getMessage(), e);
        }
    }

    /** The same with the channels of colours as red, green, blue, or as blue, green, red. */
    public Adaptation inOrder(boolean bgr) {
        return new Adaptation(preprocessing.inOrder(bgr), note);
    }

    /** Numbers stay as they are: there is no other way to make them fit than to have their steps and channels turned. */
    private static void requireAlike(Dataset dataset, Shape input) {
        boolean numbers = input.isLine();
        if (!dataset.holdsNumbers()) {
            if (numbers
                    && input.size() > 1
                    && !dataset.imageShape().filter(input::equals).isPresent()) {
                throw new DatasetException(Text.of(
                        "The network takes %s, which the images of %s cannot become; open signals or a table (.npy, .npz,"
                                + " .csv) of that size.",
                        words(input), dataset.name()));
            }
            return;
        }
        Shape sample = dataset.imageShape().orElseThrow();
        int places = input.dim(1) * input.dim(2);
        int inRow = sample.dim(1) * sample.dim(2);
        boolean asIs = sample.dim(0) == input.dim(0) && inRow == places;
        boolean turned = sample.dim(0) == places && inRow == input.dim(0);
        if (!numbers || !(asIs || turned)) {
            throw new DatasetException(Text.of(
                    "The samples of %s are %s numbers, but the network takes %s; open data of that size.",
                    dataset.name(),
                    sample.dim(0) == 1 ? String.valueOf(inRow) : sample.dim(0) + "×" + inRow,
                    numbers ? words(input) : input + " images"));
        }
    }

    private static String words(Shape input) {
        return input.dim(2) == 1 ? input.describe() : "signals of " + input.describe();
    }

    private static Fit fit(Shape image, Shape input) {
        return image.dim(1) == input.dim(1) && image.dim(2) == input.dim(2) ? Fit.EXACT : Fit.RESIZE;
    }

    private static Shape asMap(Shape input, Dataset dataset) {
        if (input.isLine() || (input.rank() == 3 && (input.dim(0) == 1 || input.dim(0) == 3))) {
            return input;
        }
        if (input.rank() == 1) {
            Optional<Shape> same = dataset.imageShape().filter(shape -> shape.size() == input.size());
            for (int channels = 1; same.isEmpty() && channels <= 3; channels += 2) {
                int side = (int) Math.round(Math.sqrt((double) input.size() / channels));
                same = Optional.of(Shape.of(channels, side, side)).filter(shape -> shape.size() == input.size());
            }
            if (same.isPresent()) {
                return same.get();
            }
        }
        throw new DatasetException("The network takes inputs of shape " + input + ", which the images of "
                + dataset.name() + " cannot become; open a network that takes 1×H×W or 3×H×W.");
    }

    /** Of pictures whose colours are not known before they are decoded, and their sizes not always. */
    private static String picturesNote(boolean grey, String size, boolean all) {
        if (all) {
            return grey ? "Coloured pictures are turned to grey." : "Grey pictures are copied to three channels.";
        }
        return Text.of(
                "Pictures of other sizes are scaled and cut to %s, %s.",
                size, grey ? "coloured ones turned to grey" : "grey ones copied to three channels");
    }

    private static Optional<String> note(Dataset dataset, Shape input) {
        if (dataset.holdsNumbers()) {
            return dataset.imageShape()
                            .filter(sample -> sample.dim(0) != input.dim(0))
                            .isPresent()
                    ? Optional.of("Samples hold the steps first and the channels last; channels are put first.")
                    : Optional.empty();
        }
        String size = input.dim(2) + "×" + input.dim(1);
        List<String> changes = new ArrayList<>();
        if (dataset.imageShape().isEmpty()) {
            return Optional.of(picturesNote(input.dim(0) == 1, size, dataset.isAll(input.dim(2), input.dim(1))));
        }
        Shape from = dataset.imageShape().get();
        if (fit(from, input) == Fit.RESIZE) {
            changes.add("resized to " + size);
        }
        if (from.dim(0) != input.dim(0)) {
            changes.add(input.dim(0) == 1 ? "turned to grey" : "copied to three channels");
        }
        String kind = from.dim(2) + "×" + from.dim(1) + (from.dim(0) == 1 ? " grey" : " RGB");
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(kind + " images are " + String.join(" and ", changes) + ".");
    }
}
