package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Unary;

/** How smooth activations and gates become forward instructions; together they are most of what follows a convolution. */
final class GateCompiler {

    /**
     * Those of which oneDNN is as exact as rounding, near 0 as well. GELU is not among them: in its tail, where 1 is taken
     * from an approximated erf or tanh that is nearly 1, oneDNN leaves nothing of it.
     */
    private static final Map<Nonlinearity, Unary> FUNCTIONS = Map.of(
            Nonlinearity.LEAKY_RELU, Unary.LEAKY_RELU,
            Nonlinearity.SIGMOID, Unary.SIGMOID,
            Nonlinearity.TANH, Unary.TANH,
            Nonlinearity.HARD_SWISH, Unary.HARD_SWISH);

    private final ForwardProgram program;
    private final PlanBuilder builder;

    GateCompiler(ForwardProgram program) {
        this.program = program;
        this.builder = program.builder();
    }

    /** An activation that is one function of each value; empty if it is to be run by its definition. */
    Optional<List<Runnable>> function(Node node, Pointwise layer) {
        boolean hardSigmoid = layer.function() == Nonlinearity.HARD_SIGMOID;
        Optional<Unary> unary = Optional.ofNullable(FUNCTIONS.get(layer.function()));
        if (!hardSigmoid && unary.isEmpty()) {
            return Optional.empty();
        }
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(x.extents(), hardSigmoid || layer.function() == Nonlinearity.SIGMOID);
        program.put(node.output(), y);
        return Optional.of(List.of(
                unary.<Runnable>map(u -> Elementwise.of(builder.session(), u, layer.alpha(), x.matrix(), y.matrix()))
                        .orElseGet(() -> hardSigmoid(layer, x, y))));
    }

    private Runnable hardSigmoid(Pointwise layer, MemorySlot x, MemorySlot y) {
        return product(
                x.matrix(),
                builder.scalar(1),
                y.matrix(),
                PostOps.none().linear(layer.alpha(), layer.beta()).clip(0, 1));
    }

    /** A signal times its gate, which has as many values, or one for each channel of a sample; else by its definition. */
    Optional<List<Runnable>> gated(Node node) {
        MemorySlot signal = program.slot(node.inputs().get(0));
        MemorySlot gate = program.slot(node.inputs().get(1));
        boolean alike = gate.extents().equals(signal.extents());
        if (!alike && !gate.extents().equals(new Extents(signal.extents().channels(), 1, 1))) {
            return Optional.empty();
        }
        MemorySlot y = builder.temporary(signal.extents(), signal.nonNegative() && gate.nonNegative());
        program.put(node.output(), y);
        if (alike) {
            return Optional.of(List.of(product(signal.matrix(), gate.matrix(), y.matrix(), PostOps.none())));
        }
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < builder.samples(); i++) {
            steps.add(product(
                    builder.sampleMatrix(signal, i), builder.row(gate, i), builder.sampleMatrix(y, i), PostOps.none()));
        }
        return Optional.of(steps);
    }

    private Runnable product(Tensor a, Tensor b, Tensor target, PostOps postOps) {
        return Elementwise.of(builder.session(), Binary.MULTIPLY, a, b, target, postOps);
    }
}
