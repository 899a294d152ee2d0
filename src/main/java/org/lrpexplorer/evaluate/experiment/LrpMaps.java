package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.RelevanceSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;

/**
 * The maps of one method.
 *
 * @param attributor of the raw or the fused network
 * @param request which rules, without a class
 * @param channels of the network's input
 */
record LrpMaps(Attributor attributor, Request request, int channels) implements RelevanceSource {

    @Override
    public List<float[]> relevance(List<float[]> inputs, int target) {
        Request asked = request.withTarget(Target.ofClass(target));
        List<float[]> maps = new ArrayList<>();
        for (int first = 0; first < inputs.size(); first += attributor.samplesAtOnce()) {
            int end = Math.min(first + attributor.samplesAtOnce(), inputs.size());
            attributor.explain(inputs.subList(first, end), asked).stream()
                    .map(this::overChannels)
                    .forEach(maps::add);
        }
        return maps;
    }

    /**
     * The map of one input.
     *
     * @throws org.lrpexplorer.lrp.AttributionException if its relevance is not finite
     */
    MeasuredMap of(float[] input, int target) {
        return new MeasuredMap(relevance(List.of(input), target).get(0), Optional.of(this));
    }

    private float[] overChannels(Explanation explanation) {
        float[] values = explanation.input().values();
        double[] sums = new double[values.length / channels];
        for (int i = 0; i < values.length; i++) {
            sums[i % sums.length] += values[i];
        }
        float[] map = new float[sums.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) sums[i];
        }
        return map;
    }
}
