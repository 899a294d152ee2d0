package org.lrpexplorer.evaluate.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.evaluate.measure.LayerValues;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;

/**
 * Compares raw with fused relevance, layer by layer. What it yields stands at the raw method of each pair.
 *
 * @param measure how
 * @param experiment what is compared
 * @param methods how each method explains
 */
record PairJudge(PairMeasure measure, Experiment experiment, Map<LrpMethod, Explaining> methods) implements Judge {

    @Override
    public Judged of(ExplainedImage image, Runnable between) {
        Map<LrpMethod, List<MethodPair>> byFused = experiment.pairs().stream()
                .filter(pair -> image.isJudged(pair.raw()) && image.isJudged(pair.fused()))
                .collect(Collectors.groupingBy(MethodPair::fused));
        Map<EvaluatedMethod, List<LayerValues>> ofRaw = new HashMap<>();
        byFused.forEach((fused, pairs) -> compare(fused, pairs, image, between, ofRaw));
        List<List<LayerValues>> layers = experiment.evaluated().stream()
                .map(method -> ofRaw.getOrDefault(method, List.of()))
                .toList();
        return new Judged(
                layers.stream().map(measure::values).toList(),
                Optional.of(ImageCurves.ofLayers(layers, measure.curves().size())));
    }

    /** Explains by the fused method once for all raw ones that it is compared with. */
    private void compare(
            LrpMethod fused,
            List<MethodPair> pairs,
            ExplainedImage image,
            Runnable between,
            Map<EvaluatedMethod, List<LayerValues>> into) {
        Optional<Explanation> second = explanation(fused, image, between);
        if (second.isPresent()) {
            pairs.forEach(pair -> explanation(pair.raw(), image, between)
                    .ifPresent(first -> into.put(pair.raw(), measure.of(new Comparison(first, second.get())))));
        }
    }

    private Optional<Explanation> explanation(LrpMethod method, ExplainedImage image, Runnable between) {
        try {
            return Optional.of(methods.get(method).explanation(image.read(), between));
        } catch (AttributionException e) { // at a layer, though the map at the input is finite
            return Optional.empty();
        }
    }
}
