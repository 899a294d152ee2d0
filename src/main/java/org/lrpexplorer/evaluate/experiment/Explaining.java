package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.RelevanceSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Request;

/**
 * How one method explains.
 *
 * @param attributor of the raw or the fused network
 * @param request which rules, without a class
 */
record Explaining(Attributor attributor, Request request) {

    /**
     * The map of one input.
     *
     * @param between run before each batch of explanations; what it throws ends the work
     * @throws org.lrpexplorer.lrp.AttributionException if its relevance is not finite
     */
    MeasuredMap map(float[] input, int target, ImageSize size, Runnable between) {
        RelevanceSource source = RelevanceSource.of(attributor, request, size, between);
        return new MeasuredMap(source.relevance(List.of(input), target).get(0), Optional.of(source));
    }
}
