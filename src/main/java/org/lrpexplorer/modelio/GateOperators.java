package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.AsMaps;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.tensor.Shape;

/** Reads products of two branches, of which one has to be the gate of the other. */
final class GateOperators {
    private static final String NOTE =
            "Where two branches are multiplied, the one that is a gate is treated as a constant:"
                    + " the other branch gets all the relevance and the gate none.";

    private GateOperators() {}

    /** Mul of two branches. */
    static void read(OnnxNode node, Conversion c) {
        int gate = gate(node, c);
        c.layer(node, new Gate(), List.of(node.input(1 - gate), node.input(gate)), node.output());
        c.noteOnce(NOTE);
    }

    /** Which input is the gate: the one that spreads over the other; of two alike, the one whose values are bounded. */
    private static int gate(OnnxNode node, Conversion c) {
        Shape first = c.shape(node, 0);
        Shape second = c.shape(node, 1);
        if (!first.equals(second)) {
            if (!Gate.spreads(first, second) && !Gate.spreads(second, first)) {
                throw new Unsupported("it multiplies branches of %s and %s".formatted(first, second));
            }
            return Gate.spreads(first, second) ? 0 : 1;
        }
        int likeGate = likeness(c, node.input(0)) - likeness(c, node.input(1));
        if (likeGate == 0) {
            throw new Unsupported(
                    "it multiplies two branches of which neither can be told to be the gate of the other");
        }
        return likeGate > 0 ? 0 : 1;
    }

    /** How much what writes a tensor looks like a gate: 2 if it is one by nature, 1 if its values are bounded, or 0. */
    private static int likeness(Conversion c, String tensor) {
        Optional<Node> producer = c.producer(tensor);
        while (producer.filter(node -> keepsBounds(node.layer())).isPresent()) {
            producer = c.producer(producer.get().input());
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
                || layer instanceof AsMaps
                || layer instanceof Upsample;
    }
}
