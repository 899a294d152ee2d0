package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.function.Function;

/** A measure that flips pixels or regions in the order of their relevance, and sums up the curves. */
public interface FlippingMeasure extends MapMeasure {

    /** How many steps there are at most. */
    int steps();

    /** The curves of each of some maps of an image, computed together. */
    List<FlippingCurves> curves(MeasuredImage image, List<MeasuredMap> maps);

    /** The curves of a map of an image. */
    default Function<MeasuredMap, FlippingCurves> curves(MeasuredImage image) {
        return map -> curves(image, List.of(map)).get(0);
    }

    @Override
    default List<Quantity> quantities() {
        return FlippingCurves.QUANTITIES;
    }

    @Override
    default Scorer on(MeasuredImage image) {
        return maps -> curves(image, maps).stream().map(FlippingCurves::values).toList();
    }
}
