package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.measure.ComplexityRise;
import org.lrpexplorer.evaluate.measure.FaithfulnessCorrelation;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.InsertionDeletion;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.ParameterRandomisation;
import org.lrpexplorer.evaluate.measure.RandomLogit;
import org.lrpexplorer.evaluate.measure.Sensitivity;
import org.lrpexplorer.text.Text;

/**
 * About how much an evaluation computes, rather too much than too little.
 *
 * @param forward how many images go forward through the network, changed ones included
 * @param explanations how many times relevance goes back through it
 */
public record EvaluationCost(long forward, long explanations) {

    /** As often as sensitivity explains a slightly changed image. */
    private static final int CHANGED = 10;

    /**
     * Of an experiment.
     *
     * @param images how many images
     * @param pixels of an image
     * @param layers how many convolutions and dense layers the network has
     */
    static EvaluationCost of(Experiment experiment, int images, int pixels, int layers) {
        long maps = experiment.methods().size();
        int judged = experiment.evaluated().size();
        long forward = experiment.measures().stream()
                .mapToLong(measure -> forward(measure, judged, pixels))
                .sum();
        long again = experiment.measures().stream()
                .mapToLong(measure -> explanations(measure, layers))
                .sum();
        return new EvaluationCost(images * (1 + forward), images * maps * (1 + again));
    }

    /** How many changed images judging the maps of one image takes. */
    private static long forward(Measure measure, int maps, int pixels) {
        if (measure instanceof FlippingMeasure flipping) {
            return (1 + 2L * maps) * Math.min(flipping.steps(), pixels);
        }
        if (measure instanceof InsertionDeletion both) {
            return 2L * maps * Math.min(both.steps(), pixels);
        }
        return measure instanceof FaithfulnessCorrelation correlation ? correlation.sets() : 0;
    }

    /** How many more explanations judging one method takes. */
    private static int explanations(Measure measure, int layers) {
        if (measure instanceof Sensitivity) {
            return CHANGED;
        }
        if (measure instanceof ParameterRandomisation) {
            return 1 + layers;
        }
        if (measure instanceof ComplexityRise) {
            return 2;
        }
        return measure instanceof RandomLogit || measure instanceof PairMeasure ? 1 : 0;
    }

    /** What a measure computes for each image and method that takes more than a moment; empty if nothing. */
    static String hint(Measure measure) {
        if (measure instanceof Sensitivity) {
            return "Explains each sample ten times more.";
        }
        if (measure instanceof ParameterRandomisation) {
            return "Explains each sample once more for every convolution and dense layer: slow on deep networks.";
        }
        if (measure instanceof ComplexityRise) {
            return "Explains each sample twice more.";
        }
        return measure instanceof RandomLogit || measure instanceof PairMeasure
                ? "Explains each sample once more."
                : "";
    }

    /** For people. */
    public String text() {
        return Text.of("About %,d forward passes and %,d explanations", forward, explanations);
    }
}
