package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import org.lrpexplorer.evaluate.measure.Measure;

/**
 * The mean curves of a method; those of the baseline {@code random} are what to see them beside.
 *
 * @param measure which has {@link Measure#curves}
 * @param method whose maps are judged; of a measure of raw against fused the raw one
 * @param steps the names of the layers, one for each step; none where steps are evenly spaced shares from 0 to 1
 * @param curves one for each of the measure's curves, in their order
 */
public record MethodCurves(Measure measure, EvaluatedMethod method, List<String> steps, List<MeanCurve> curves) {

    /** Copies the lists. */
    public MethodCurves {
        steps = List.copyOf(steps);
        curves = List.copyOf(curves);
    }
}
