package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.measure.FaithfulnessCorrelation;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.InsertionDeletion;
import org.lrpexplorer.evaluate.measure.MapMeasure;
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
     */
    static EvaluationCost of(Experiment experiment, int images, int pixels) {
        long maps = experiment.methods().size();
        int judged = experiment.evaluated().size();
        long forward = experiment.measures().stream()
                .mapToLong(measure -> forward(measure, judged, pixels))
                .sum();
        long again = experiment.measures().stream()
                .mapToLong(EvaluationCost::explanations)
                .sum();
        return new EvaluationCost(images * (1 + forward), images * maps * (1 + again));
    }

    /** How many changed images judging the maps of one image takes. */
    private static long forward(MapMeasure measure, int maps, int pixels) {
        if (measure instanceof FlippingMeasure flipping) {
            return (1 + 2L * maps) * Math.min(flipping.steps(), pixels);
        }
        if (measure instanceof InsertionDeletion both) {
            return 2L * maps * Math.min(both.steps(), pixels);
        }
        return measure instanceof FaithfulnessCorrelation correlation ? correlation.sets() : 0;
    }

    /** How many more explanations judging one map takes. */
    private static int explanations(MapMeasure measure) {
        if (measure instanceof Sensitivity) {
            return CHANGED;
        }
        return measure instanceof RandomLogit ? 1 : 0;
    }

    /** For people. */
    public String text() {
        return Text.of("About %,d forward passes and %,d explanations", forward, explanations);
    }
}
