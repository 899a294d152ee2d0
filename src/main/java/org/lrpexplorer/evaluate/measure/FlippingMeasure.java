package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.function.Function;

/** A measure that flips pixels or regions in the order of their relevance, and sums up the curves. */
public interface FlippingMeasure extends MapMeasure {

    /** How many steps there are at most. */
    int steps();

    /** What is watched meanwhile. */
    ClassOutput output();

    /** The curves of each of some maps of an image, computed together. */
    List<FlippingCurves> curves(MeasuredImage image, List<MeasuredMap> maps);

    /** The curves of a map of an image. */
    default Function<MeasuredMap, FlippingCurves> curves(MeasuredImage image) {
        return map -> curves(image, List.of(map)).get(0);
    }

    /** The output at evenly spaced shares of flipped pixels, from 0 to 1. */
    @Override
    default List<Quantity> curves() {
        return List.of(
                Quantity.lower("morf", "Most relevant first (MoRF)"),
                Quantity.higher("lerf", "Least relevant first (LeRF)"));
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
