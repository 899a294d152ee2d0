package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.evaluate.measure.FlippingCurves;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;

/** Measures one image: all methods and all measures, so that whatever else is measured does not matter. */
final class ImageMeasurer {

    private final Experiment experiment;
    private final ExperimentImages images;
    private final InputRange range;
    private final ImageSize size;
    private final Attributor forward;
    private final OutputMeaning meaning;
    private final Map<EvaluatedMethod, Explaining> maps;

    /**
     * Reads some images, to know their mean.
     *
     * @param forward computes the outputs that measures watch
     * @param meaning how these become probabilities
     * @param maps of each method that is none of the baselines
     */
    ImageMeasurer(
            Experiment experiment,
            ExperimentImages images,
            Attributor forward,
            OutputMeaning meaning,
            Map<EvaluatedMethod, Explaining> maps) {
        this.experiment = experiment;
        this.images = images;
        this.range = images.range();
        this.size = new ImageSize(
                images.preprocessing().channels(),
                images.preprocessing().height(),
                images.preprocessing().width());
        this.forward = forward;
        this.meaning = meaning;
        this.maps = Map.copyOf(maps);
    }

    /**
     * Measures an image.
     *
     * @param between run before each batch and each explanation; what it throws ends the work
     */
    ImageOutcome measure(int index, Runnable between) {
        try {
            int label = images.dataset().label(index);
            float[] input = images.input(index);
            List<Float> logits = forward.predict(List.of(input)).get(0);
            OptionalInt target = experiment.target().of(label, logits);
            if (target.isEmpty()) {
                return new UnmeasuredImage(
                        index,
                        Text.of(
                                "Image %d has no class to explain: its label is %s, and the network has %d outputs.",
                                index, label < 0 ? "not known" : Integer.toString(label), logits.size()));
            }
            MeasuredImage image = new MeasuredImage(
                    input,
                    size,
                    range,
                    target.getAsInt(),
                    ForwardBatches.of(forward, between),
                    meaning,
                    images.object(index),
                    Seeds.mix(experiment.seed(), index));
            Explained explained = explained(input, target.getAsInt(), between);
            return result(index, label, target.getAsInt(), logits, image, explained);
        } catch (DatasetException | AttributionException e) {
            return new UnmeasuredImage(index, e.getMessage());
        }
    }

    /**
     * The maps of an image.
     *
     * @param maps by method; baselines are not among them
     * @param failures why methods have no map, by their id
     */
    private record Explained(Map<EvaluatedMethod, MeasuredMap> maps, Map<String, String> failures) {}

    private Explained explained(float[] input, int target, Runnable between) {
        Explained explained = new Explained(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (LrpMethod method : experiment.methods()) {
            try {
                explained.maps().put(method, maps.get(method).map(input, target, size, between));
            } catch (AttributionException e) {
                explained.failures().put(method.id(), e.getMessage());
            }
        }
        return explained;
    }

    private ImageResult result(
            int index, int label, int target, List<Float> logits, MeasuredImage image, Explained explained) {
        List<EvaluatedMethod> evaluated = experiment.evaluated();
        double[][] values = new double[evaluated.size()][experiment.quantities().size()];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        List<ImageCurves> curves = new ArrayList<>();
        int column = 0;
        for (MapMeasure measure : experiment.measures()) {
            List<Integer> rows = IntStream.range(0, evaluated.size())
                    .filter(row ->
                            !explained.failures().containsKey(evaluated.get(row).id()))
                    .boxed()
                    .toList();
            List<MeasuredMap> judged = rows.stream()
                    .map(row -> map(evaluated.get(row), measure, image, explained))
                    .toList();
            if (measure instanceof FlippingMeasure flipping) {
                List<FlippingCurves> flipped = flipping.curves(image, judged);
                put(flipped.stream().map(FlippingCurves::values).toList(), rows, values, column);
                curves.add(ImageCurves.of(flipped, rows, evaluated.size()));
            } else {
                put(measure.on(image).of(judged), rows, values, column);
            }
            column += measure.quantities().size();
        }
        return new ImageResult(
                index, label, target, Target.predicted().resolve(logits), values, curves, explained.failures());
    }

    private static MeasuredMap map(
            EvaluatedMethod method, MapMeasure measure, MeasuredImage image, Explained explained) {
        return method instanceof BaselineMethod baseline
                ? baseline.baseline().map(image, measure)
                : explained.maps().get(method);
    }

    private static void put(List<List<OptionalDouble>> from, List<Integer> rows, double[][] values, int column) {
        for (int map = 0; map < rows.size(); map++) {
            for (int i = 0; i < from.get(map).size(); i++) {
                values[rows.get(map)][column + i] = from.get(map).get(i).orElse(Double.NaN);
            }
        }
    }
}
