package org.lrpexplorer.evaluate.measure;

import java.util.OptionalDouble;

/** A way to judge a relevance map of one image. */
public non-sealed interface MapMeasure extends Measure {

    /** What the brightness of pixels is measured from where brightest pixels are ranked first, {@link Baseline#BRIGHTEST}. */
    default Fill fill() {
        return Fill.BLACK;
    }

    /** Whether it is defined only where the pixels of the object are known. */
    default boolean needsMask() {
        return false;
    }

    /** The measure on one image: what all maps of that image have in common is computed once. */
    Scorer on(MeasuredImage image);

    /** This measure on an image for which it is not defined. */
    default Scorer undefined() {
        return Scorer.ofEach(map ->
                quantities().stream().map(quantity -> OptionalDouble.empty()).toList());
    }
}
