package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads operators that work on each value by itself. */
final class ElementwiseOperators {

    private ElementwiseOperators() {}

    /** Identity. */
    static void identity(OnnxNode node, Conversion c) {
        c.layer(node, new Identity());
    }

    /** Dropout, which does nothing at inference, also where it was exported in training mode. */
    static void dropout(OnnxNode node, Conversion c) {
        boolean drops = c.optionalConstant(node, 2)
                .filter(mode -> mode.size() == 1 && mode.number(0) != 0)
                .isPresent();
        if (drops) {
            c.noteOnce("Dropout was exported in training mode; here it is left out, as at inference.");
        }
        identity(node, c);
    }

    /** Cast between floating-point types changes nothing here, where all are one. */
    static void cast(OnnxNode node, Conversion c) {
        if (!ElementTypes.isFloating(node.smallInteger("to", 0))) {
            throw new Unsupported("it turns values into whole numbers");
        }
        identity(node, c);
    }

    /** Add: of two branches a residual addition, of a constant a bias or a shift. */
    static void add(OnnxNode node, Conversion c) {
        int constant = c.constants().contains(node.input(1)) ? 1 : 0;
        if (!c.constants().contains(node.input(constant))) {
            c.layer(node, new Add());
            return;
        }
        int other = 1 - constant;
        c.shape(node, other);
        Constant addend = c.spreading(node, constant);
        if (!LinearOperators.mergeBias(node, c, node.input(other), addend)) {
            INDArray shift = perChannel(node, c, other, addend);
            affine(node, c, node.input(other), shift.mul(0).add(1), shift);
        }
    }

    /** Sub of a constant is a shift, from a constant also a change of sign; of two branches a sum of one and the other's negative. */
    static void subtract(OnnxNode node, Conversion c) {
        if (node.inputs().stream().noneMatch(c.constants()::contains)) {
            INDArray minus = Nd4j.ones(c.shape(node, 1).dim(0)).neg();
            c.shape(node, 0);
            String negative = c.freeTensor(node.output() + ".negative");
            c.extraLayer(node, ".negative", BatchNorm.scaling(minus, minus.mul(0)), node.input(1), negative);
            c.layer(node, new Add(), List.of(node.input(0), negative), node.output());
            return;
        }
        if (c.constants().contains(node.input(0))) {
            INDArray minuend = perChannel(node, c, 1, c.spreading(node, 0));
            affine(node, c, node.input(1), minuend.mul(0).sub(1), minuend);
            return;
        }
        INDArray shift = perChannel(node, c, 0, c.spreading(node, 1)).neg();
        affine(node, c, node.input(0), shift.mul(0).add(1), shift);
    }

    /** Mul by a constant is a scaling, or the first half of a max pool with signs; of two branches it is a gate. */
    static void multiply(OnnxNode node, Conversion c) {
        int constant = c.constants().contains(node.input(1)) ? 1 : 0;
        if (!c.constants().contains(node.input(constant))) {
            GateOperators.read(node, c);
            return;
        }
        Constant factor = c.spreading(node, constant);
        if (!flipsPool(node, c, constant, factor)) {
            INDArray scale = perChannel(node, c, 1 - constant, factor);
            affine(node, c, node.input(1 - constant), scale, scale.mul(0));
        }
    }

    /** Div by a constant is a scaling. */
    static void divide(OnnxNode node, Conversion c) {
        Constant divisor = c.spreading(node, 1);
        INDArray scale = perChannel(node, c, 0, divisor).rdiv(1);
        if (scale.isInfinite().any()) {
            throw node.problem("divides by zero");
        }
        affine(node, c, node.input(0), scale, scale.mul(0));
    }

    /** Sum of two inputs is an Add, of one nothing. */
    static void sum(OnnxNode node, Conversion c) {
        switch (node.inputs().size()) {
            case 1 -> identity(node, c);
            case 2 -> add(node, c);
            default ->
                throw new Unsupported(
                        Text.of("it adds %d branches", node.inputs().size()));
        }
    }

    private static INDArray perChannel(OnnxNode node, Conversion c, int activation, Constant constant) {
        Shape shape = c.shape(node, activation);
        return Broadcasts.perChannel(constant, shape)
                .orElseThrow(() ->
                        new Unsupported(Text.of("its constant of %s is not one value per channel", constant.shape())));
    }

    /** A fixed scale and shift of each channel, which a BatchNormalization can do too. */
    private static void affine(OnnxNode node, Conversion c, String input, INDArray scale, INDArray shift) {
        if (SampleNormOperators.mergeAffine(node, c, input, scale, shift)) {
            return;
        }
        c.noteScaling(node);
        c.layer(node, BatchNorm.scaling(scale, shift), List.of(input), node.output());
    }

    private static boolean flipsPool(OnnxNode node, Conversion c, int constant, Constant factor) {
        for (float sign : factor.reals()) {
            if (Math.abs(sign) != 1) {
                return false;
            }
        }
        Optional<OnnxNode> pool =
                onlyReader(c, node.output()).filter(n -> n.operator().equals("MaxPool"));
        Optional<OnnxNode> back = pool.flatMap(n -> onlyReader(c, n.output()))
                .filter(n -> n.operator().equals("Mul"))
                .filter(n ->
                        n.inputs().size() == 2 && multipliesBy(n, pool.get().output(), c.constant(node, constant), c));
        if (back.isEmpty()) {
            return false;
        }
        int activation = 1 - constant;
        INDArray signs = perChannel(node, c, activation, factor);
        c.layouts()
                .flip(
                        pool.get(),
                        new FlippedPool(
                                node.input(activation), signs, back.get().output()));
        c.nodes().absorb(back.get());
        return true;
    }

    private static boolean multipliesBy(OnnxNode node, String pooled, Constant factor, Conversion c) {
        int constant = node.input(0).equals(pooled) ? 1 : 0;
        return node.input(1 - constant).equals(pooled)
                && c.constants().contains(node.input(constant))
                && c.constant(node, constant).sameAs(factor);
    }

    private static Optional<OnnxNode> onlyReader(Conversion c, String tensor) {
        List<OnnxNode> readers = c.graph().consumers(tensor);
        return readers.size() == 1 ? Optional.of(readers.get(0)) : Optional.empty();
    }
}
