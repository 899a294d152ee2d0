package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;

/** Measures one image: all methods and all measures, so that whatever else is measured does not matter. */
final class ImageMeasurer {

    private final Experiment experiment;
    private final ExperimentImages images;
    private final InputRange range;
    private final OutputMeaning meaning;
    private final Map<LrpMethod, Explaining> maps;
    private final List<Judge> judges;
    private final boolean baselines;
    private final MapsAhead ahead;

    /**
     * Reads some images, to know their mean.
     *
     * @param meaning how the network's outputs become probabilities
     * @param maps of each method that is none of the baselines
     * @param judges one for each measure
     * @param baselines whether these are judged, too
     */
    ImageMeasurer(
            Experiment experiment,
            ExperimentImages images,
            OutputMeaning meaning,
            Map<LrpMethod, Explaining> maps,
            List<Judge> judges,
            boolean baselines) {
        this.experiment = experiment;
        this.images = images;
        this.range = images.range();
        this.meaning = meaning;
        this.maps = maps;
        this.judges = judges;
        this.baselines = baselines;
        this.ahead = new MapsAhead(images, maps);
    }

    /**
     * Explains together some images that are measured next.
     *
     * @param between as for {@link #measure}
     */
    void prepare(List<Integer> indices, Runnable between) {
        ahead.explain(indices, between);
    }

    /**
     * Measures an image.
     *
     * @param between run before each batch and each explanation; what it throws ends the work
     */
    ImageOutcome measure(int index, Runnable between) {
        try {
            TargetedImage read = ahead.image(index);
            if (read.target().isEmpty()) {
                return new UnmeasuredImage(
                        index,
                        Text.of(
                                "Image %d has no class to explain: its label is %s, and the network has %d outputs.",
                                index,
                                read.label() < 0 ? "not known" : Integer.toString(read.label()),
                                read.logits().size()));
            }
            return result(explained(read, between), between);
        } catch (DatasetException | AttributionException e) {
            return new UnmeasuredImage(index, e.getMessage());
        }
    }

    private ExplainedImage explained(TargetedImage read, Runnable between) {
        int target = read.target().orElseThrow();
        MeasuredImage image = new MeasuredImage(
                read.input(),
                images.size(),
                range,
                target,
                ForwardBatches.of(images.forward(), between),
                read.outputs(),
                meaning,
                images.object(read.index()),
                Seeds.mix(experiment.seed(), read.index()));
        Map<LrpMethod, MeasuredMap> made = new HashMap<>();
        Map<EvaluatedMethod, MeasuredMap> found = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (LrpMethod method : experiment.methods()) {
            try {
                found.put(
                        method,
                        ahead.map(read.index(), method)
                                .orElseGet(() -> made.computeIfAbsent(method.carriedOut(), missing -> maps.get(method)
                                        .map(read.input(), target, images.size(), between))));
            } catch (AttributionException e) {
                failures.put(method.id(), e.getMessage());
            }
        }
        return new ExplainedImage(read, image, found, failures, baselines);
    }

    private ImageResult result(ExplainedImage image, Runnable between) {
        double[][] values = new double[experiment.evaluated().size()]
                [experiment.quantities().size()];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        List<ImageCurves> curves = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < judges.size(); i++) {
            Judge.Judged judged = judges.get(i).of(image, between);
            put(judged.values(), values, column);
            judged.curves().ifPresent(curves::add);
            column += experiment.measures().get(i).quantities().size();
        }
        TargetedImage read = image.read();
        return new ImageResult(
                read.index(),
                read.label(),
                read.target().orElseThrow(),
                Target.predicted().resolve(read.logits()),
                values,
                curves,
                image.failures());
    }

    private static void put(List<List<OptionalDouble>> from, double[][] values, int column) {
        for (int row = 0; row < from.size(); row++) {
            for (int i = 0; i < from.get(row).size(); i++) {
                values[row][column + i] = from.get(row).get(i).orElse(Double.NaN);
            }
        }
    }
}
