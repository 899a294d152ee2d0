package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;

/** A way to judge a relevance map. Immutable; {@link Measures} names all of them. */
public interface Measure {

    /** The measure with its parameters as {@link Measures#parse} reads it, such as {@code pixel-flipping:black}. */
    String notation();

    /** Its name for people, with its parameters. */
    String title();

    /** What it yields, in the order in which {@link Scorer#of} gives the values. */
    List<Quantity> quantities();

    /** What the brightness of pixels is measured from where brightest pixels are ranked first, {@link Baseline#BRIGHTEST}. */
    default Fill fill() {
        return Fill.BLACK;
    }

    /** The measure on one image: what all maps of that image have in common is computed once. */
    Scorer on(MeasuredImage image);

    /** This measure on an image for which it is not defined. */
    default Scorer undefined() {
        return map ->
                quantities().stream().map(quantity -> OptionalDouble.empty()).toList();
    }
}
