package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;

/**
 * An image with its maps, to be judged.
 *
 * @param read the image as it was read; it has a class to explain
 * @param image the same as measures take it
 * @param maps by method; baselines are not among them
 * @param failures why methods have no map, by their id
 * @param baselines whether these are judged, too
 */
record ExplainedImage(
        TargetedImage read,
        MeasuredImage image,
        Map<EvaluatedMethod, MeasuredMap> maps,
        Map<String, String> failures,
        boolean baselines) {

    /** The places of the methods and baselines that have a map. */
    List<Integer> rows(List<EvaluatedMethod> evaluated) {
        return IntStream.range(0, evaluated.size())
                .filter(row -> isJudged(evaluated.get(row)))
                .boxed()
                .toList();
    }

    /** Whether a method has a map of this image that is to be judged. */
    boolean isJudged(EvaluatedMethod method) {
        return !failures.containsKey(method.id()) && (baselines || !(method instanceof BaselineMethod));
    }
}
