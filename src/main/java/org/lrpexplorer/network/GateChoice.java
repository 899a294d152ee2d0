package org.lrpexplorer.network;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lrpexplorer.tensor.Shape;

/** Tells which of two multiplied branches is the gate of the other. */
public final class GateChoice {

    /** What is done with a gate, in words for the person who opened the network. */
    public static final String NOTE =
            "Where two branches are multiplied, the one that is a gate is treated as a constant:"
                    + " the other branch gets all the relevance and the gate none.";

    private final Function<String, Optional<Node>> producers;

    /** A choice among the tensors whose writers are known. */
    public GateChoice(Function<String, Optional<Node>> producers) {
        this.producers = producers;
    }

    /** Whether either of two shapes spreads over the other. */
    public static boolean fits(Shape first, Shape second) {
        return Gate.spreads(first, second) || Gate.spreads(second, first);
    }

    /**
     * Which one is the gate, 0 or 1: the one that spreads over the other; of two alike, the one whose values are bounded.
     * Empty if neither can be told to be.
     */
    public OptionalInt gate(String first, Shape firstShape, String second, Shape secondShape) {
        if (!firstShape.equals(secondShape)) {
            return Gate.spreads(firstShape, secondShape)
                    ? OptionalInt.of(0)
                    : Gate.spreads(secondShape, firstShape) ? OptionalInt.of(1) : OptionalInt.empty();
        }
        int likeGate = likeness(first) - likeness(second);
        return likeGate == 0 ? OptionalInt.empty() : OptionalInt.of(likeGate > 0 ? 0 : 1);
    }

    /** How much what writes a tensor looks like a gate: 2 if it is one by nature, 1 if its values are bounded, or 0. */
    private int likeness(String tensor) {
        Optional<Node> producer = producers.apply(tensor);
        while (producer.filter(node -> keepsBounds(node.layer())).isPresent()) {
            producer = producers.apply(producer.get().input());
        }
        Layer layer = producer.map(Node::layer).orElse(null);
        if (layer instanceof Clip clip) {
            return Double.isInfinite(clip.high() - clip.low()) ? 0 : 1;
        }
        if (!(layer instanceof Pointwise pointwise)) {
            return 0;
        }
        return switch (pointwise.function()) {
            case SIGMOID, HARD_SIGMOID -> 2;
            case TANH, ERF, SOFTSIGN -> 1;
            default -> 0;
        };
    }

    /** Exporters scale and shift what they bounded, and lay it out anew. */
    private static boolean keepsBounds(Layer layer) {
        return layer instanceof BatchNorm
                || layer instanceof Identity
                || layer instanceof Flatten
                || layer instanceof VectorToMap
                || layer instanceof Upsample;
    }
}
