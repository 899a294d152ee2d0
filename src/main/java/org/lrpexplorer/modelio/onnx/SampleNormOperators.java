package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads and writes normalisation by the statistics of each sample. */
final class SampleNormOperators {

    private SampleNormOperators() {}

    /** LRN. */
    static void response(OnnxNode node, Conversion c) {
        c.map(node, 0);
        c.layer(
                node,
                LinearOperators.checked(
                        node,
                        () -> new ResponseNorm(
                                node.smallInteger("size", 0),
                                node.decimal("alpha", 1e-4),
                                node.decimal("beta", 0.75),
                                node.decimal("bias", 1))));
    }

    /** InstanceNormalization: each channel is a group, unless the channels were laid out by groups before. */
    static void instance(OnnxNode node, Conversion c) {
        Optional<Grouping> grouping = c.layouts().groupingOf(node.input(0));
        if (grouping.isPresent()) {
            grouped(node, c, grouping.get());
            return;
        }
        int channels = c.map(node, 0).dim(0);
        group(node, c, channels, vector(node, c, 1, channels), vector(node, c, 2, channels));
    }

    /** A normalisation of maps that were laid out by groups for it. */
    static void grouped(OnnxNode node, Conversion c, Grouping grouping) {
        int all = c.requireShape(grouping.maps()).dim(0);
        int groups = grouping.groups();
        INDArray gamma = perChannel(node, 1, grouping.ofOneImage(c.weights(node, 1)), groups, all);
        INDArray beta = perChannel(node, 2, grouping.ofOneImage(c.weights(node, 2)), groups, all);
        c.layer(node, norm(node, groups, gamma, beta), List.of(grouping.maps()), node.output());
        if (c.layouts().isSignal(grouping.maps())) {
            c.layouts().markSignal(node.output());
        }
    }

    /** GroupNormalization; older files hold one scale for each group. */
    static void group(OnnxNode node, Conversion c) {
        int channels = c.shape(node, 0).dim(0);
        int groups = node.smallInteger("num_groups", 0);
        if (groups < 1 || channels % groups != 0) {
            throw node.problem(Text.of("divides %d channels into %d groups", channels, groups));
        }
        INDArray gamma = perChannel(node, 1, c.weights(node, 1), groups, channels);
        group(node, c, groups, gamma, perChannel(node, 2, c.weights(node, 2), groups, channels));
    }

    /** LayerNormalization of whole samples: one group, with a scale for each value. */
    static void layer(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        long axis = node.integer("axis", -1);
        boolean signal = c.layouts().isSignal(node.input(0));
        int rank = signal ? shape.rank() : shape.rank() + 1;
        if (axis != 1 && axis + rank != 1) {
            throw new Unsupported(Text.of("it normalises from dimension %d on, not whole samples", axis));
        }
        INDArray gamma = vector(node, c, 1, shape.size());
        INDArray beta = node.hasInput(2) ? vector(node, c, 2, shape.size()) : gamma.mul(0);
        group(node, c, 1, gamma, beta);
        if (signal) {
            c.layouts().markSignal(node.output());
        }
    }

    private static void group(OnnxNode node, Conversion c, int groups, INDArray gamma, INDArray beta) {
        c.layer(node, norm(node, groups, gamma, beta));
    }

    private static GroupNorm norm(OnnxNode node, int groups, INDArray gamma, INDArray beta) {
        double epsilon = node.decimal("epsilon", 1e-5);
        return LinearOperators.checked(node, () -> new GroupNorm(groups, gamma, beta, epsilon));
    }

    /**
     * Merges a scale and a shift of each channel into the norm in front, whose name stays.
     *
     * @return whether there is such a layer, with parameters of each channel, that nothing else reads
     */
    static boolean mergeAffine(OnnxNode node, Conversion c, String input, INDArray scale, INDArray shift) {
        Optional<Node> before = c.layers()
                .producer(input)
                .filter(n -> n.layer() instanceof SampleNorm)
                .filter(n -> c.graph().consumers(input).size() == 1);
        Optional<SampleNorm> scaled = before.flatMap(n -> ((SampleNorm) n.layer()).scaled(scale, shift));
        scaled.ifPresent(merged -> {
            Node named = before.get();
            c.replace(node, new Node(named.name(), merged, named.inputs(), node.output()), named.output());
        });
        return scaled.isPresent();
    }

    /**
     * Takes in the Reshape that lays groups out as the maps that they were.
     *
     * @return whether it is one
     */
    static boolean layBack(OnnxNode node, Conversion c) {
        Optional<Node> norm = producer(c, node.input(0)).filter(n -> c.graph()
                .producer(n.output())
                .flatMap(own -> c.layouts().groupingOf(own.input(0)))
                .isPresent());
        norm.ifPresent(n -> c.replace(node, new Node(n.name(), n.layer(), n.inputs(), node.output()), n.output()));
        return norm.isPresent();
    }

    private static Optional<Node> producer(Conversion c, String tensor) {
        return c.layers()
                .producer(tensor)
                .filter(n -> n.layer() instanceof GroupNorm || n.layer() instanceof BatchNorm)
                .filter(n -> c.nodes().onlyReader(tensor).isPresent());
    }

    private static INDArray vector(OnnxNode node, Conversion c, int i, int length) {
        return vector(node, i, c.weights(node, i), length);
    }

    private static INDArray vector(OnnxNode node, int i, Constant values, int length) {
        if (values.size() != length) {
            throw node.problem(Text.of(
                    "has %s of %s where %d values belong", QuotedName.of(node.input(i)), values.shape(), length));
        }
        return values.array(length);
    }

    private static INDArray perChannel(OnnxNode node, int i, Constant values, int groups, int channels) {
        if (values.size() == channels) {
            return vector(node, i, values, channels);
        }
        float[] perGroup = Buffers.floats(vector(node, i, values, groups));
        float[] spread = new float[channels];
        for (int k = 0; k < channels; k++) {
            spread[k] = perGroup[k / (channels / groups)];
        }
        return Buffers.array(spread, channels);
    }

    static void write(Node node, ResponseNorm norm, GraphWriter graph) {
        graph.node("LRN", node.name(), node.inputs(), node.output())
                .addAttribute(GraphWriter.attribute("size", norm.size()))
                .addAttribute(GraphWriter.attribute("alpha", (float) norm.alpha()))
                .addAttribute(GraphWriter.attribute("beta", (float) norm.beta()))
                .addAttribute(GraphWriter.attribute("bias", (float) norm.bias()));
    }

    /** LayerNormalization has its channels last, so that maps are turned for it and back. */
    static void write(Node node, ChannelNorm norm, GraphWriter graph) {
        graph.require(17);
        String turned = graph.tensor(node.input() + ".turned");
        String normal = graph.tensor(node.output() + ".turned");
        boolean maps = graph.shapeOf(node.input()).isMap();
        List<String> inputs = List.of(
                maps ? turned : node.input(),
                graph.initializer(node.name() + ".scale", norm.gamma()),
                graph.initializer(node.name() + ".shift", norm.beta()));
        if (maps) {
            graph.node("Transpose", node.name() + ".turn", List.of(node.input()), turned)
                    .addAttribute(GraphWriter.integers("perm", 0, 2, 3, 1));
        }
        graph.node("LayerNormalization", node.name(), inputs, maps ? normal : node.output())
                .addAttribute(GraphWriter.attribute("epsilon", (float) norm.epsilon()));
        if (maps) {
            graph.node("Transpose", node.name() + ".turnback", List.of(normal), node.output())
                    .addAttribute(GraphWriter.integers("perm", 0, 3, 1, 2));
        }
    }

    /** How each position's channels are normalised, with scales of their own or none. */
    static SampleNorm channels(OnnxNode node, Conversion c, Shape shape) {
        INDArray gamma = vector(node, c, 1, shape.dim(0));
        INDArray beta = node.hasInput(2) ? vector(node, c, 2, shape.dim(0)) : gamma.mul(0);
        double epsilon = node.decimal("epsilon", 1e-5);
        return LinearOperators.checked(node, () -> new ChannelNorm(gamma, beta, epsilon));
    }

    static void write(Node node, GroupNorm norm, GraphWriter graph) {
        Shape shape = graph.shapeOf(node.input());
        if (norm.groups() == 1 && norm.gamma().length() == shape.size()) {
            graph.require(17);
            long[] sample = shape.extents();
            write("LayerNormalization", node, norm, graph, sample).addAttribute(GraphWriter.attribute("axis", 1));
        } else if (norm.groups() == shape.dim(0) && shape.isMap()) {
            write("InstanceNormalization", node, norm, graph, norm.groups());
        } else {
            graph.require(21);
            write("GroupNormalization", node, norm, graph, shape.dim(0))
                    .addAttribute(GraphWriter.attribute("num_groups", norm.groups()));
        }
    }

    private static Onnx.NodeProto.Builder write(
            String operator, Node node, GroupNorm norm, GraphWriter graph, long... shape) {
        List<String> inputs = List.of(
                node.input(),
                graph.initializer(node.name() + ".scale", norm.gamma(), shape),
                graph.initializer(node.name() + ".shift", norm.beta(), shape));
        return graph.node(operator, node.name(), inputs, node.output())
                .addAttribute(GraphWriter.attribute("epsilon", (float) norm.epsilon()));
    }
}
