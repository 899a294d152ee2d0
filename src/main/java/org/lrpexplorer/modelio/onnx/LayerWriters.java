package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How each kind of layer is written as ONNX nodes. */
final class LayerWriters {
    private static final Map<Class<? extends Layer>, LayerWriter> WRITERS = Map.ofEntries(
            writer(Conv2d.class, LayerWriters::convolution),
            writer(ConvTranspose2d.class, LayerWriters::transposedConvolution),
            writer(Dense.class, LayerWriters::dense),
            writer(BatchNorm.class, LayerWriters::batchNorm),
            writer(GroupNorm.class, SampleNormOperators::write),
            writer(ChannelNorm.class, SampleNormOperators::write),
            writer(ResponseNorm.class, SampleNormOperators::write),
            writer(MaxPool.class, LayerWriters::maxPool),
            writer(AvgPool.class, LayerWriters::averagePool),
            writer(Pointwise.class, ActivationOperators::write),
            writer(PRelu.class, ActivationOperators::writeSlopes),
            writer(Clip.class, RegionWriters::clip),
            writer(Threshold.class, RegionWriters::threshold),
            writer(Concat.class, RegionWriters::concat),
            writer(Pad.class, RegionWriters::pad),
            writer(Slice.class, RegionWriters::slice),
            writer(VectorToMap.class, RegionWriters::asMaps),
            writer(Rearrange.class, RegionWriters::rearrange),
            writer(Upsample.class, RegionWriters::upsample),
            writer(Resize.class, RegionWriters::resize),
            writer(Softmax.class, LayerWriters::softmax),
            writer(Flatten.class, RegionWriters::flatten),
            plain(Relu.class, "Relu"),
            plain(GlobalAvgPool.class, "GlobalAveragePool"),
            plain(Add.class, "Add"),
            plain(Gate.class, "Mul"),
            writer(HeldInput.class, (node, layer, graph) -> graph.input(node.output())),
            plain(Identity.class, "Identity"));

    private LayerWriters() {}

    /** Adds the nodes of one layer; the node that bears the layer's name comes with the parameters. */
    static void write(Node node, GraphWriter graph) {
        WRITERS.get(node.layer().getClass()).write(node, graph);
    }

    private static void convolution(Node node, Conv2d conv, GraphWriter graph) {
        sliding(biased("Conv", node, conv, graph), conv.window())
                .addAttribute(GraphWriter.attribute("group", conv.groups()));
    }

    private static void transposedConvolution(Node node, ConvTranspose2d conv, GraphWriter graph) {
        sliding(biased("ConvTranspose", node, conv, graph), conv.window())
                .addAttribute(GraphWriter.attribute("group", conv.groups()))
                .addAttribute(GraphWriter.integers("output_padding", conv.extraH(), conv.extraW()));
    }

    /** The node of a convolution; a bias that is a map is added behind it. */
    private static Onnx.NodeProto.Builder biased(String operator, Node node, LinearLayer conv, GraphWriter graph) {
        String weight = graph.initializer(node.name() + ".weight", conv.weight());
        Optional<INDArray> map = conv.bias().filter(b -> b.rank() == 3);
        Optional<INDArray> vector = conv.bias().filter(b -> b.rank() == 1);
        List<String> inputs = vector.map(
                        b -> List.of(node.input(), weight, graph.initializer(node.name() + ".bias", b)))
                .orElse(List.of(node.input(), weight));
        String output = map.isPresent() ? graph.tensor(node.output() + ".unbiased") : node.output();
        Onnx.NodeProto.Builder written = graph.node(operator, node.name(), inputs, output);
        map.ifPresent(b -> graph.node(
                "Add",
                node.name() + ".bias",
                List.of(output, graph.initializer(node.name() + ".bias", b, 1, b.size(0), b.size(1), b.size(2))),
                node.output()));
        return written;
    }

    private static void dense(Node node, Dense dense, GraphWriter graph) {
        String weight = graph.initializer(node.name() + ".weight", dense.weight());
        List<String> inputs = dense.bias()
                .map(b -> List.of(node.input(), weight, graph.initializer(node.name() + ".bias", b)))
                .orElse(List.of(node.input(), weight));
        graph.node("Gemm", node.name(), inputs, node.output()).addAttribute(GraphWriter.attribute("transB", 1));
    }

    private static void batchNorm(Node node, BatchNorm norm, GraphWriter graph) {
        INDArray ones = Nd4j.ones(norm.mean().dataType(), norm.mean().length());
        List<String> inputs = List.of(
                node.input(),
                graph.initializer(node.name() + ".scale", norm.gamma().orElse(ones)),
                graph.initializer(node.name() + ".shift", norm.beta().orElseGet(() -> norm.mean()
                        .mul(0))),
                graph.initializer(node.name() + ".mean", norm.mean()),
                graph.initializer(node.name() + ".variance", norm.variance()));
        graph.node("BatchNormalization", node.name(), inputs, node.output())
                .addAttribute(GraphWriter.attribute("epsilon", (float) norm.epsilon()));
    }

    /** ONNX has no pool with signs: the channels are flipped before an ordinary one and flipped back after it. */
    private static void maxPool(Node node, MaxPool pool, GraphWriter graph) {
        if (pool.channelSign().isEmpty()) {
            sliding(graph.node("MaxPool", node.name(), node.inputs(), node.output()), pool.window());
            return;
        }
        INDArray sign = pool.channelSign().get();
        String signs = graph.initializer(node.name() + ".sign", sign, 1, sign.length(), 1, 1);
        String flipped = graph.tensor(node.output() + ".flipped");
        String pooled = graph.tensor(node.output() + ".pooled");
        graph.node("Mul", node.name() + ".flip", List.of(node.input(), signs), flipped);
        sliding(graph.node("MaxPool", node.name(), List.of(flipped), pooled), pool.window());
        graph.node("Mul", node.name() + ".flipback", List.of(pooled, signs), node.output());
    }

    private static void softmax(Node node, Softmax softmax, GraphWriter graph) {
        graph.node("Softmax", node.name(), node.inputs(), node.output()).addAttribute(GraphWriter.attribute("axis", 1));
    }

    private static void averagePool(Node node, AvgPool pool, GraphWriter graph) {
        sliding(graph.node("AveragePool", node.name(), node.inputs(), node.output()), pool.window())
                .addAttribute(GraphWriter.attribute("count_include_pad", pool.countPad() ? 1 : 0));
    }

    /** The geometry; dilations only where there are any, because AveragePool has none in operator set 13. */
    private static Onnx.NodeProto.Builder sliding(Onnx.NodeProto.Builder node, Window window) {
        node.addAttribute(GraphWriter.integers("kernel_shape", window.kernelH(), window.kernelW()))
                .addAttribute(GraphWriter.integers("strides", window.strideH(), window.strideW()))
                .addAttribute(GraphWriter.integers(
                        "pads", window.padTop(), window.padLeft(), window.padBottom(), window.padRight()));
        if (window.dilationH() > 1 || window.dilationW() > 1) {
            node.addAttribute(GraphWriter.integers("dilations", window.dilationH(), window.dilationW()));
        }
        return node;
    }

    private static <L extends Layer> Map.Entry<Class<? extends Layer>, LayerWriter> writer(
            Class<L> type, TypedWriter<L> writer) {
        return Map.entry(type, (node, graph) -> writer.write(node, type.cast(node.layer()), graph));
    }

    private static Map.Entry<Class<? extends Layer>, LayerWriter> plain(Class<? extends Layer> type, String operator) {
        return Map.entry(type, (node, graph) -> graph.node(operator, node.name(), node.inputs(), node.output()));
    }

    /** Writes a node. */
    @FunctionalInterface
    private interface LayerWriter {
        void write(Node node, GraphWriter graph);
    }

    /** Writes a node whose layer is of one kind. */
    @FunctionalInterface
    private interface TypedWriter<L extends Layer> {
        void write(Node node, L layer, GraphWriter graph);
    }
}
