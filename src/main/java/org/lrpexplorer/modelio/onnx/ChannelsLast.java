package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/**
 * Reads nodes between a Transpose that puts the channels of maps last and one that puts them back, as around layer
 * normalisation and dense layers of each position. The layers have the channels first all the way.
 */
final class ChannelsLast {
    static final List<Long> TO_LAST = List.of(0L, 2L, 3L, 1L);
    static final List<Long> TO_FIRST = List.of(0L, 3L, 1L, 2L);
    /** Operators that work on each value by itself. */
    static final Set<String> EACH_VALUE = Set.of(
            "Abs",
            "Add",
            "Cast",
            "Celu",
            "Clip",
            "Div",
            "Dropout",
            "Elu",
            "Erf",
            "Gelu",
            "HardSigmoid",
            "HardSwish",
            "Identity",
            "LeakyRelu",
            "Mish",
            "Mul",
            "Pow",
            "Relu",
            "Selu",
            "Sigmoid",
            "Softplus",
            "Softsign",
            "Sub",
            "Tanh");

    private ChannelsLast() {}

    static boolean isRead(OnnxNode node, Conversion c) {
        return node.inputs().stream().anyMatch(c.layouts()::isChannelsLast);
    }

    static void read(OnnxNode node, Conversion c) {
        switch (node.operator()) {
            case "Transpose" -> transpose(node, c);
            case "MatMul" -> {
                c.layer(node, pointwise(node, c));
                c.layouts().markChannelsLast(node.output());
            }
            case "LayerNormalization" -> {
                long axis = node.integer("axis", -1);
                if (axis != -1 && axis != 3) {
                    throw new Unsupported(Text.of("it normalises from dimension %d on", axis));
                }
                c.layer(node, SampleNormOperators.channels(node, c, c.map(node, 0)));
                c.layouts().markChannelsLast(node.output());
            }
            case "ReduceMax", "ReduceMean" -> pool(node, c);
            case "Flatten", "Reshape" -> flatten(node, c);
            case "Shape" -> {
                Shape map = c.map(node, 0);
                c.constants().define(node, Constant.vector(c.declaredBatch(), map.dim(1), map.dim(2), map.dim(0)));
            }
            default -> {
                if (Rearrangements.OPERATORS.contains(node.operator()) && !EACH_VALUE.contains(node.operator())) {
                    Rearrangements.read(node, c);
                    return;
                }
                boolean alike = node.inputs().stream()
                        .allMatch(input -> input.isEmpty()
                                || c.layouts().isChannelsLast(input)
                                || c.constants().contains(input));
                if (!EACH_VALUE.contains(node.operator()) || !alike) {
                    throw new Unsupported("it works on maps with their channels last");
                }
                OperatorReaders.readChannelsFirst(node, c);
                c.layouts().markChannelsLast(node.output());
            }
        }
    }

    private static void transpose(OnnxNode node, Conversion c) {
        if (node.integers("perm").filter(TO_FIRST::equals).isPresent()) {
            c.layer(node, new Identity());
        } else {
            Rearrangements.read(node, c);
        }
    }

    /** A dense layer of each position is a convolution by one cell. */
    private static Conv2d pointwise(OnnxNode node, Conversion c) {
        Constant weight = c.weights(node, 1);
        c.map(node, 0);
        if (weight.rank() != 2) {
            throw node.problem(Text.of("has a weight of %s where a matrix belongs", weight.shape()));
        }
        Constant turned = Transposition.of(weight, List.of(1L, 0L));
        List<Integer> dims = turned.dims();
        return LinearOperators.checked(
                node, () -> Conv2d.of(turned.array(dims.get(0), dims.get(1), 1, 1), null, Window.square(1, 1, 0), 1));
    }

    /** A vector of all values, those of one position side by side, as converters from TensorFlow write it. */
    private static void flatten(OnnxNode node, Conversion c) {
        Shape map = c.map(node, 0);
        long[] before = {c.declaredBatch(), map.dim(1), map.dim(2), map.dim(0)};
        if (node.operator().equals("Reshape")) {
            long[] after = Reshapes.resolve(node, before, ShapeOperators.wanted(node, c), node.flag("allowzero"));
            if (after.length != 2 || after[0] != before[0]) {
                Rearrangements.read(node, c);
                return;
            }
        } else if (ShapeOperators.flattened(node, before)[0] != before[0]) {
            Rearrangements.read(node, c);
            return;
        }
        append(node, c, new Flatten(ChannelOrder.LAST));
    }

    /** The Transpose right in front has become nothing but the order in which the layer goes. */
    private static void append(OnnxNode node, Conversion c, Flatten layer) {
        String maps = node.input(0);
        Optional<Node> transpose = c.layers()
                .producer(maps)
                .filter(n -> n.layer() instanceof Identity)
                .filter(n -> c.graph().consumers(maps).size() == 1);
        if (transpose.isPresent()) {
            c.replace(node, new Node(node.name(), layer, transpose.get().inputs(), node.output()), maps);
        } else {
            c.layer(node, layer);
        }
    }

    private static void pool(OnnxNode node, Conversion c) {
        if (!ShapeOperators.axes(node, c, 1, 4).equals(Set.of(1, 2))) {
            throw new Unsupported("it pools over other dimensions than height and width");
        }
        Layer pool = Reductions.global(node, c.map(node, 0));
        if (node.integer("keepdims", 1) != 0) {
            c.layer(node, pool);
            c.layouts().markChannelsLast(node.output());
            return;
        }
        String map = c.freeTensor(node.output() + ".map");
        c.layer(node, pool, List.of(node.input(0)), map);
        c.extraLayer(node, ".flatten", new Flatten(), map, node.output());
    }
}
