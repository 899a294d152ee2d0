package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.evaluate.measure.LayerValues;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Comparison;

/**
 * Compares raw with fused relevance, layer by layer. What it yields stands at the raw method of each pair.
 *
 * @param measure how
 * @param experiment what is compared
 * @param methods how each method explains
 */
record PairJudge(PairMeasure measure, Experiment experiment, Map<EvaluatedMethod, Explaining> methods)
        implements Judge {

    @Override
    public Judged of(ExplainedImage image, Runnable between) {
        List<List<LayerValues>> layers = experiment.evaluated().stream()
                .map(method -> experiment.pairs().stream()
                        .filter(pair -> pair.raw().equals(method))
                        .findFirst()
                        .map(pair -> layers(pair, image, between))
                        .orElse(List.of()))
                .toList();
        return new Judged(
                layers.stream().map(measure::values).toList(),
                Optional.of(ImageCurves.ofLayers(layers, measure.curves().size())));
    }

    private List<LayerValues> layers(MethodPair pair, ExplainedImage image, Runnable between) {
        if (!image.isJudged(pair.raw()) || !image.isJudged(pair.fused())) {
            return List.of();
        }
        try {
            return measure.of(new Comparison(
                    methods.get(pair.raw()).explanation(image.read(), between),
                    methods.get(pair.fused()).explanation(image.read(), between)));
        } catch (AttributionException e) { // at a layer, though the map at the input is finite
            return List.of();
        }
    }
}
