package org.lrpexplorer.evaluate.measure;

import java.util.List;

/** A way to judge relevance. Immutable; {@link Measures} names all of them. */
public sealed interface Measure permits MapMeasure, PairMeasure, MethodMeasure {

    /** The measure with its parameters as {@link Measures#parse} reads it, such as {@code pixel-flipping:black}. */
    String notation();

    /** Its name for people, with its parameters. */
    String title();

    /** What it asks, as one question for people. */
    String question();

    /** What it yields, in the order in which it gives the values. */
    List<Quantity> quantities();

    /** What it also yields step by step, as curves: while more is flipped, or layer by layer; usually nothing. */
    default List<Quantity> curves() {
        return List.of();
    }
}
