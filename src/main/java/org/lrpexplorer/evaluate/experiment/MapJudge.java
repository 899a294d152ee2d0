package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.evaluate.measure.FlippingCurves;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.MeasuredMap;

/**
 * Judges all maps of an image, those of baselines too.
 *
 * @param measure how
 * @param evaluated whose maps
 */
record MapJudge(MapMeasure measure, List<EvaluatedMethod> evaluated) implements Judge {

    @Override
    public Judged of(ExplainedImage image, Runnable between) {
        List<Integer> rows = image.rows(evaluated);
        List<MeasuredMap> maps =
                rows.stream().map(row -> map(evaluated.get(row), image)).toList();
        List<MeasuredMap> distinct = maps.stream().distinct().toList();
        if (measure instanceof FlippingMeasure flipping) {
            List<FlippingCurves> curves = ofEach(maps, distinct, flipping.curves(image.image(), distinct));
            return new Judged(
                    spread(curves.stream().map(FlippingCurves::values).toList(), rows),
                    Optional.of(ImageCurves.ofFlipping(curves, rows, evaluated.size())));
        }
        List<List<OptionalDouble>> values =
                ofEach(maps, distinct, measure.on(image.image()).of(distinct));
        return new Judged(spread(values, rows), Optional.empty());
    }

    /** What is known of each map, given what is known of those that are not the same. */
    private static <T> List<T> ofEach(List<MeasuredMap> maps, List<MeasuredMap> distinct, List<T> known) {
        return maps.stream().map(map -> known.get(distinct.indexOf(map))).toList();
    }

    private MeasuredMap map(EvaluatedMethod method, ExplainedImage image) {
        return method instanceof BaselineMethod baseline
                ? baseline.baseline().map(image.image(), measure)
                : image.maps().get(method);
    }

    private List<List<OptionalDouble>> spread(List<List<OptionalDouble>> values, List<Integer> rows) {
        List<List<OptionalDouble>> all = new ArrayList<>(Collections.nCopies(evaluated.size(), List.of()));
        for (int i = 0; i < rows.size(); i++) {
            all.set(rows.get(i), values.get(i));
        }
        return all;
    }
}
