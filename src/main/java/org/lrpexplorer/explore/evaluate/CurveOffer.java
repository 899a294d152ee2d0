package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.Quantity;

/**
 * Curves that are looked at together.
 *
 * @param measure which yields them
 * @param curves those of the measure that are drawn side by side
 */
public record CurveOffer(Measure measure, List<Quantity> curves) {

    /** Copies the list. */
    public CurveOffer {
        curves = List.copyOf(curves);
    }

    /** What an experiment has to look at; the numbers that raw and fused are compared by, one at a time. */
    public static List<CurveOffer> of(Experiment experiment) {
        return experiment.curved().stream().flatMap(CurveOffer::of).toList();
    }

    private static Stream<CurveOffer> of(Measure measure) {
        return measure instanceof PairMeasure
                ? measure.curves().stream().map(curve -> new CurveOffer(measure, List.of(curve)))
                : Stream.of(new CurveOffer(measure, measure.curves()));
    }

    /** What they are, for people. */
    public String title() {
        return measure instanceof PairMeasure
                ? "Raw and fused, layer by layer: " + curves.get(0).label()
                : measure.title();
    }

    /** The place of one of them among those of the measure. */
    int place(Quantity curve) {
        return measure.curves().indexOf(curve);
    }
}
