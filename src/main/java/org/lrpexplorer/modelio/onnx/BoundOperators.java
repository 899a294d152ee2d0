package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads activations that limit values from below, from above or both. */
final class BoundOperators {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private BoundOperators() {}

    static void relu(OnnxNode node, Conversion c) {
        c.layer(node, new Relu());
    }

    /** Clip; from 0 without an upper bound it is a Relu. */
    static void clip(OnnxNode node, Conversion c) {
        c.layer(node, between(node, bound(node, c, "min", 1, -NONE), bound(node, c, "max", 2, NONE)));
    }

    private static double bound(OnnxNode node, Conversion c, String attribute, int i, double otherwise) {
        Optional<Constant> given = c.optionalConstant(node, i);
        given.filter(bound -> bound.size() != 1).ifPresent(bound -> {
            throw node.problem(Text.of("has a bound of %s where a single number belongs", bound.shape()));
        });
        return open(given.map(b -> b.reals()[0]).orElseGet(() -> node.real(attribute, (float) otherwise)));
    }

    /** Max with a constant, one or one for each channel, is a lower bound. */
    static void max(OnnxNode node, Conversion c) {
        c.layer(node, bounding(node, c, true), List.of(node.input(variable(node, c))), node.output());
    }

    /** Min with a constant is an upper bound; one behind a Max per channel becomes part of it. */
    static void min(OnnxNode node, Conversion c) {
        String input = node.input(variable(node, c));
        Layer upper = bounding(node, c, false);
        Optional<Node> max = c.layers()
                .producer(input)
                .filter(n -> n.layer() instanceof Threshold && upper instanceof Threshold)
                .filter(n -> c.graph().consumers(input).size() == 1);
        if (max.isEmpty()) {
            c.layer(node, upper, List.of(input), node.output());
            return;
        }
        Node below = max.get();
        Layer both = LinearOperators.checked(
                node, () -> new Threshold(((Threshold) below.layer()).low(), ((Threshold) upper).high()));
        c.replace(node, new Node(below.name(), both, below.inputs(), node.output()), below.output());
    }

    private static int variable(OnnxNode node, Conversion c) {
        if (node.inputs().size() != 2
                || !(c.constants().contains(node.input(0)) || c.constants().contains(node.input(1)))) {
            throw new Unsupported("it compares branches");
        }
        return c.constants().contains(node.input(0)) ? 1 : 0;
    }

    private static Layer bounding(OnnxNode node, Conversion c, boolean below) {
        int variable = variable(node, c);
        Shape shape = c.shape(node, variable);
        Constant constant = c.constant(node, 1 - variable);
        if (constant.size() == 1) {
            double bound = open(constant.reals()[0]);
            return below ? between(node, bound, NONE) : between(node, -NONE, bound);
        }
        float[] bounds = Buffers.floats(Broadcasts.perChannel(constant, shape)
                .orElseThrow(() ->
                        new Unsupported(Text.of("its constant of %s is not one value per channel", constant.shape()))));
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (float) open(bounds[i]);
        }
        float[] none = new float[bounds.length];
        Arrays.fill(none, (float) (below ? NONE : -NONE));
        INDArray stated = Buffers.array(bounds, bounds.length);
        INDArray other = Buffers.array(none, none.length);
        return LinearOperators.checked(node, () -> below ? new Threshold(stated, other) : new Threshold(other, stated));
    }

    private static Layer between(OnnxNode node, double low, double high) {
        return low == 0 && high == NONE ? new Relu() : LinearOperators.checked(node, () -> new Clip(low, high));
    }

    /** The largest float is how files write that there is no bound. */
    private static double open(float bound) {
        return Math.abs(bound) == Float.MAX_VALUE ? Math.signum(bound) * NONE : bound;
    }
}
