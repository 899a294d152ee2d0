package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.evaluate.Estimate;

/** What an experiment has yielded, or yielded so far. Immutable; estimates are computed when they are asked for. */
public final class ExperimentResults {

    private final Experiment experiment;
    private final List<ImageResult> images;
    private final List<UnmeasuredImage> leftOut;
    private final List<MethodCurves> curves;

    /**
     * Copies the lists.
     *
     * @param images in increasing order, without their curves
     * @param leftOut images that could not be measured
     * @param curves of each measure with curves and each of {@link Experiment#evaluated}
     */
    ExperimentResults(
            Experiment experiment, List<ImageResult> images, List<UnmeasuredImage> leftOut, List<MethodCurves> curves) {
        this.experiment = experiment;
        this.images = List.copyOf(images);
        this.leftOut = List.copyOf(leftOut);
        this.curves = List.copyOf(curves);
    }

    /** What was measured. */
    public Experiment experiment() {
        return experiment;
    }

    /** The images with values, in increasing order, without their curves. */
    public List<ImageResult> images() {
        return images;
    }

    /** The images that could not be measured, and why. */
    public List<UnmeasuredImage> leftOut() {
        return leftOut;
    }

    /** The mean curves of each measure with curves and each of {@link Experiment#evaluated}, in this order. */
    public List<MethodCurves> curves() {
        return curves;
    }

    /**
     * The value of each image, in their order; empty where it is not defined.
     *
     * @throws IllegalArgumentException if the experiment has no such method or quantity
     */
    public List<OptionalDouble> values(EvaluatedMethod method, MeasuredQuantity quantity) {
        int row = place(experiment.evaluated(), method);
        int column = place(experiment.quantities(), quantity);
        return images.stream().map(image -> image.value(row, column)).toList();
    }

    private static <T> int place(List<T> all, T one) {
        int place = all.indexOf(one);
        if (place < 0) {
            throw new IllegalArgumentException("The experiment has no " + one);
        }
        return place;
    }

    /** The mean of a quantity over the images, with its interval. */
    public Estimate estimate(EvaluatedMethod method, MeasuredQuantity quantity) {
        return Estimate.of(values(method, quantity), experiment.seed());
    }

    /** The mean of raw − fused on the same images, with an interval of its own. */
    public Estimate difference(MethodPair pair, MeasuredQuantity quantity) {
        return Estimate.ofDifference(values(pair.raw(), quantity), values(pair.fused(), quantity), experiment.seed());
    }

    /** On how many images a method has no map because its relevance is not finite. */
    public int failures(EvaluatedMethod method) {
        return (int) images.stream()
                .filter(image -> image.failures().containsKey(method.id()))
                .count();
    }

    /** How many images were predicted as what they are. */
    public int correct() {
        return (int) images.stream()
                .filter(image -> image.predicted() == image.label())
                .count();
    }
}
