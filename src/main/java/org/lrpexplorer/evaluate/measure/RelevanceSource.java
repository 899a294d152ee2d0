package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;

/** A way to explain images: what the maps under judgement come from. */
@FunctionalInterface
public interface RelevanceSource {
    /**
     * The signed relevance of each pixel, summed over the channels.
     *
     * @param inputs of the network, each C×H×W
     * @param target the class that is explained
     * @return for each input H·W numbers, row by row
     * @throws AttributionException if the relevance of one is not finite
     */
    List<float[]> relevance(List<float[]> inputs, int target);

    /**
     * Explanations by an attributor, as many at once as it should be given.
     *
     * @param request composite and start; its target is not looked at
     * @param size of the images
     * @param between run before each batch, on the thread that computes; what it throws ends the computation
     */
    static RelevanceSource of(Attributor attributor, Request request, ImageSize size, Runnable between) {
        return (inputs, target) -> {
            Request wanted = request.withTarget(Target.ofClass(target)).withDetail(Detail.INPUT);
            List<float[]> maps = new ArrayList<>();
            int atOnce = attributor.samplesAtOnce();
            for (int from = 0; from < inputs.size(); from += atOnce) {
                between.run();
                List<float[]> batch = inputs.subList(from, Math.min(from + atOnce, inputs.size()));
                for (Explanation explanation : attributor.explain(batch, wanted)) {
                    maps.add(size.sumOverChannels(explanation.input().values()));
                }
            }
            return maps;
        };
    }
}
