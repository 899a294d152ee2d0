package org.lrpexplorer.evaluate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** All that was measured on one image. Immutable. */
public final class ImageResult implements ImageOutcome {

    private final int image;
    private final int label;
    private final int target;
    private final int predicted;
    private final double[][] values;
    private final List<ImageCurves> curves;
    private final Map<String, String> failures;

    /**
     * Takes over the arrays.
     *
     * @param image its index in the dataset
     * @param label its class, or {@link org.lrpexplorer.dataset.Sample#UNKNOWN}
     * @param target the class that was explained
     * @param predicted the class with the largest logit
     * @param values of each of {@link Experiment#evaluated} the value of each of {@link Experiment#quantities}; NaN where
     *     it is not defined
     * @param curves of each measure with curves, in their order
     * @param failures why methods, by their id, have no values on this image
     */
    public ImageResult(
            int image,
            int label,
            int target,
            int predicted,
            double[][] values,
            List<ImageCurves> curves,
            Map<String, String> failures) {
        this.image = image;
        this.label = label;
        this.target = target;
        this.predicted = predicted;
        this.values = values;
        this.curves = List.copyOf(curves);
        this.failures = Map.copyOf(failures);
    }

    @Override
    public int image() {
        return image;
    }

    /** The image's class, or {@link org.lrpexplorer.dataset.Sample#UNKNOWN}. */
    public int label() {
        return label;
    }

    /** The class that was explained. */
    public int target() {
        return target;
    }

    /** The class with the largest logit. */
    public int predicted() {
        return predicted;
    }

    /**
     * A value.
     *
     * @param method its place in {@link Experiment#evaluated}
     * @param quantity its place in {@link Experiment#quantities}
     * @return empty where it is not defined
     */
    public OptionalDouble value(int method, int quantity) {
        double value = values[method][quantity];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** How many methods and baselines there are. */
    public int methodCount() {
        return values.length;
    }

    /** How many quantities each of them has. */
    public int quantityCount() {
        return values[0].length;
    }

    /** The curves of each measure with curves, in their order. */
    public List<ImageCurves> curves() {
        return curves;
    }

    /** The same without its curves, which are most of what it takes. */
    ImageResult withoutCurves() {
        return new ImageResult(image, label, target, predicted, values, List.of(), failures);
    }

    /** Why methods, by their id, have no values on this image; one sentence each. */
    public Map<String, String> failures() {
        return failures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageResult that
                && image == that.image
                && label == that.label
                && target == that.target
                && predicted == that.predicted
                && Arrays.deepEquals(values, that.values)
                && curves.equals(that.curves)
                && failures.equals(that.failures);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values) * 31 + image;
    }

    @Override
    public String toString() {
        return "ImageResult[" + image + "]";
    }
}
