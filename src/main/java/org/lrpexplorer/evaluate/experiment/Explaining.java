package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.RelevanceSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;

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

    /**
     * The maps of some inputs, explained together: the same as those of each by itself.
     *
     * @param images with a class to explain each
     * @param between run before; what it throws ends the work
     * @throws org.lrpexplorer.lrp.AttributionException if the relevance of one is not finite
     */
    List<MeasuredMap> maps(List<TargetedImage> images, ImageSize size, Runnable between) {
        between.run();
        List<float[]> inputs = images.stream().map(TargetedImage::input).toList();
        List<Target> targets = images.stream()
                .map(image -> Target.ofClass(image.target().orElseThrow()))
                .toList();
        Optional<RelevanceSource> source = Optional.of(RelevanceSource.of(attributor, request, size, between));
        return attributor.explain(inputs, targets, request.withDetail(Detail.INPUT)).stream()
                .map(each -> new MeasuredMap(size.sumOverChannels(each.input().values()), source))
                .toList();
    }

    /**
     * The explanation of one image, with the maps of all layers.
     *
     * @param image one with a class to explain
     * @param between as for {@link #map}
     * @throws org.lrpexplorer.lrp.AttributionException as there
     */
    Explanation explanation(TargetedImage image, Runnable between) {
        between.run();
        Target target = Target.ofClass(image.target().orElseThrow());
        return attributor.explain(image.input(), request.withTarget(target).withDetail(Detail.MAPS));
    }
}
