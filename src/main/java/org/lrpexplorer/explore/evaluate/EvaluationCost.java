package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.measure.InsertionDeletion;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.evaluate.measure.RandomLogit;
import org.lrpexplorer.evaluate.measure.RegionPerturbation;
import org.lrpexplorer.evaluate.measure.Sensitivity;
import org.lrpexplorer.text.Text;

/**
 * About how much an evaluation computes, rather too much than too little.
 *
 * @param forward how many images go forward through the network, changed ones included
 * @param explanations how many times relevance goes back through it
 */
public record EvaluationCost(long forward, long explanations) {

    private static final EvaluationCost NOTHING = new EvaluationCost(0, 0);

    /** As often as sensitivity explains a slightly changed image. */
    private static final int CHANGED = 10;

    /**
     * Of an experiment.
     *
     * @param images how many images
     * @param pixels of an image
     */
    static EvaluationCost of(Experiment experiment, int images, int pixels) {
        int maps = experiment.methods().size();
        int judged = experiment.evaluated().size();
        EvaluationCost each = experiment.measures().stream()
                .map(measure -> ofMap(measure, pixels))
                .reduce(NOTHING, EvaluationCost::and);
        return new EvaluationCost(images * (1 + judged * each.forward), images * maps * (1 + each.explanations));
    }

    /** What judging one map takes. */
    private static EvaluationCost ofMap(Measure measure, int pixels) {
        if (measure instanceof PixelFlipping flipping) {
            return curves(flipping.steps(), pixels);
        }
        if (measure instanceof RegionPerturbation regions) {
            return curves(regions.steps(), pixels);
        }
        if (measure instanceof InsertionDeletion both) {
            return curves(both.steps(), pixels);
        }
        if (measure instanceof Sensitivity) {
            return new EvaluationCost(0, CHANGED);
        }
        return measure instanceof RandomLogit ? new EvaluationCost(0, 1) : NOTHING;
    }

    private static EvaluationCost curves(int steps, int pixels) {
        return new EvaluationCost(2L * Math.min(steps, pixels), 0);
    }

    private EvaluationCost and(EvaluationCost other) {
        return new EvaluationCost(forward + other.forward, explanations + other.explanations);
    }

    /** For people. */
    public String text() {
        return Text.of("About %,d forward passes and %,d explanations", forward, explanations);
    }
}
