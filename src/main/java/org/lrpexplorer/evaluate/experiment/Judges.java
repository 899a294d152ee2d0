package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.MethodMeasure;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.values.IndexSet;

/**
 * Makes what judges by each measure of an experiment.
 *
 * @param experiment what is measured
 * @param methods how each method explains
 * @param others how it explains other networks
 */
record Judges(Experiment experiment, Map<LrpMethod, Explaining> methods, MethodJudge.Others others) {

    /**
     * One for each measure, in their order.
     *
     * @param order in which images are judged
     */
    List<Judge> of(IndexSet order) {
        return experiment.measures().stream().map(measure -> of(measure, order)).toList();
    }

    private Judge of(Measure measure, IndexSet order) {
        if (measure instanceof PairMeasure pairs) {
            return new PairJudge(pairs, experiment, methods);
        }
        return measure instanceof MethodMeasure others
                ? new MethodJudge(others, experiment, this.others, order)
                : new MapJudge((MapMeasure) measure, experiment.evaluated());
    }
}
