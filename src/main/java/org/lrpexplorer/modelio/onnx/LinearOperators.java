package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads convolutions and dense layers, and the additions that give them their bias. */
final class LinearOperators {

    private LinearOperators() {}

    /** Conv: the kernel's extents are those of the weight. */
    static void convolution(OnnxNode node, Conversion c) {
        Constant weight = c.kernel(node, 1);
        Shape map = c.map(node, 0);
        List<Long> kernel =
                List.of((long) weight.dims().get(2), (long) weight.dims().get(3));
        INDArray bias = node.hasInput(2)
                ? vector(node, c.weights(node, 2), weight.dims().get(0))
                : null;
        Conv2d layer = checked(
                node,
                () -> Conv2d.of(weight.array(), bias, Windows.of(node, map, kernel), node.smallInteger("group", 1)));
        c.layer(node, layer);
    }

    /** Gemm: α·x·W + β·b, with W as stored or transposed. */
    static void gemm(OnnxNode node, Conversion c) {
        String vector = node.flag("transA") ? transposed(node, c) : node.input(0);
        INDArray weight = matrix(node, c.weights(node, 1), node.flag("transB"));
        float alpha = node.real("alpha", 1);
        float beta = node.real("beta", 1);
        INDArray bias = node.hasInput(2)
                ? vector(node, c.weights(node, 2), Math.toIntExact(weight.size(0)))
                        .mul(beta)
                : null;
        c.shape(node, 0);
        c.layer(node, Dense.of(alpha == 1 ? weight : weight.mul(alpha), bias), List.of(vector), node.output());
    }

    /** The input of a Gemm that has it with a column for each image. */
    private static String transposed(OnnxNode node, Conversion c) {
        Arrangement columns = c.arranged().of(node.input(0));
        if (columns.rank() != 2 || columns.extents().get(1) != c.declaredBatch()) {
            throw new Unsupported(Text.of("it transposes an input of %s", columns));
        }
        return c.arranged().vector(node, ".transpose", node.input(0), columns.transposed(List.of(1, 0)));
    }

    /** MatMul of the activations with a constant matrix: a dense layer without bias. */
    static void matMul(OnnxNode node, Conversion c) {
        INDArray weight = matrix(node, c.weights(node, 1), false);
        if (c.shape(node, 0).rank() != 1) {
            throw new Unsupported("it multiplies maps, not vectors");
        }
        c.layer(node, Dense.of(weight, null));
    }

    /**
     * Merges the addition of a constant into the linear layer in front, whose name stays.
     *
     * @return whether there is such a layer and the constant can be its bias
     */
    static boolean mergeBias(OnnxNode node, Conversion c, String sum, Constant addend) {
        Optional<Node> linear = c.layers().producer(sum).filter(n -> n.layer() instanceof LinearLayer);
        if (linear.isEmpty() || c.graph().consumers(sum).size() != 1) {
            return false;
        }
        Optional<INDArray> bias = biasOver(addend, c.layers().shapeOf(sum).orElseThrow());
        LinearLayer layer = (LinearLayer) linear.get().layer();
        if (bias.isEmpty()
                || layer.bias()
                        .filter(b -> b.rank() != 1 || bias.get().rank() != 1)
                        .isPresent()) {
            return false;
        }
        INDArray whole = layer.bias().map(b -> b.add(bias.get())).orElse(bias.get());
        Node merged = linear.get();
        c.replace(
                node,
                new Node(merged.name(), layer.with(layer.weight(), whole), merged.inputs(), node.output()),
                merged.output());
        return true;
    }

    /** A constant that broadcasts over a linear layer's output, as one value per channel or as a map. */
    private static Optional<INDArray> biasOver(Constant addend, Shape shape) {
        Optional<INDArray> perChannel = Broadcasts.perChannel(addend, shape);
        boolean map = shape.isMap()
                && addend.size() == shape.size()
                && Broadcasts.trailing(addend.dims()).equals(Broadcasts.trailing(shape.dims()));
        return perChannel.isEmpty() && map
                ? Optional.of(addend.array(shape.dim(0), shape.dim(1), shape.dim(2)))
                : perChannel;
    }

    /** The weights of a dense layer, a row for each output. */
    static INDArray matrix(OnnxNode node, Constant weight, boolean outputsFirst) {
        if (weight.rank() != 2) {
            throw node.problem(Text.of("has a weight of %s where a matrix belongs", weight.shape()));
        }
        return outputsFirst ? weight.array() : weight.array().transpose().dup('c');
    }

    /** A bias, given as one value per output or as a single value for all. */
    static INDArray vector(OnnxNode node, Constant bias, int outputs) {
        List<Integer> dims = Broadcasts.trailing(bias.dims());
        if (bias.size() == 1) {
            return Nd4j.valueArrayOf(new long[] {outputs}, bias.reals()[0], DataType.FLOAT);
        }
        if (!dims.equals(List.of(outputs))) {
            throw node.problem(Text.of("has a bias of %s for %d outputs", bias.shape(), outputs));
        }
        return bias.array(outputs);
    }

    /** Makes a layer; what it refuses is a problem of the node. */
    static <T> T checked(OnnxNode node, Supplier<T> layer) {
        try {
            return layer.get();
        } catch (IllegalArgumentException e) {
            throw node.problem("does not fit: " + e.getMessage(), e);
        }
    }
}
