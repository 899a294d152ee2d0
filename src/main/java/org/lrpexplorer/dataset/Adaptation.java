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
        int channels = map.dim(0);
        Fit fit = dataset.imageShape().map(shape -> fit(shape, map)).orElse(Fit.CROP);
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

    private static Fit fit(Shape image, Shape input) {
        return image.dim(1) == input.dim(1) && image.dim(2) == input.dim(2) ? Fit.EXACT : Fit.RESIZE;
    }

    private static Shape asMap(Shape input, Dataset dataset) {
        if (input.rank() == 3 && (input.dim(0) == 1 || input.dim(0) == 3)) {
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
