package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Interpolation;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.SlowRearrangements;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A layer kind without a writer or a reader fails here. */
class LayerCoverageTest {
    private static final float NONE_BELOW = Float.NEGATIVE_INFINITY;
    private static final float NONE_ABOVE = Float.POSITIVE_INFINITY;
    private static final Shape IMAGE = Shape.of(4, 7, 8);
    private static final Window UNEVEN = new Window(3, 2, 2, 1, 1, 0, 2, 1, 1, 1);
    private static final Map<Class<?>, List<Layer>> SAMPLES = Map.ofEntries(
            Map.entry(
                    Conv2d.class,
                    List.of(
                            Conv2d.of(random(6, 2, 3, 2), random(6), UNEVEN, 2),
                            Conv2d.of(random(8, 1, 3, 2), random(8), UNEVEN, 4),
                            Conv2d.of(random(6, 4, 3, 3), null, new Window(3, 3, 1, 1, 0, 0, 0, 0, 2, 2), 1),
                            Conv2d.of(random(2, 4, 1, 1), random(2, 7, 8), Window.square(1, 1, 0), 1))),
            Map.entry(
                    ConvTranspose2d.class,
                    List.of(
                            ConvTranspose2d.of(random(4, 3, 3, 2), random(6), UNEVEN, 1, 0, 2),
                            ConvTranspose2d.of(random(4, 1, 3, 2), null, UNEVEN, 0, 0, 4),
                            ConvTranspose2d.of(
                                    random(4, 2, 3, 3), random(2), new Window(3, 3, 3, 2, 1, 0, 2, 1, 2, 2), 2, 1, 1),
                            ConvTranspose2d.of(random(4, 2, 1, 1), random(2, 7, 8), Window.square(1, 1, 0), 0, 0, 1))),
            Map.entry(
                    Dense.class,
                    List.of(Dense.of(random(3, 4 * 7 * 8), random(3)), Dense.of(random(3, 4 * 7 * 8), null))),
            Map.entry(
                    BatchNorm.class,
                    List.of(
                            BatchNorm.of(
                                    random(4),
                                    random(4),
                                    random(4),
                                    random(4).mul(0).add(2),
                                    1e-3),
                            BatchNorm.of(null, null, random(4), random(4).mul(0).add(2), 1e-5))),
            Map.entry(
                    GroupNorm.class,
                    List.of(
                            new GroupNorm(4, random(4), random(4), 1e-3),
                            new GroupNorm(2, random(4), random(4), 1e-5),
                            new GroupNorm(1, random(4), random(4), 0.1),
                            new GroupNorm(1, random(4 * 7 * 8), random(4 * 7 * 8), 1e-5))),
            Map.entry(ChannelNorm.class, List.of(new ChannelNorm(random(4), random(4), 1e-3))),
            Map.entry(Softmax.class, List.of(new Softmax())),
            Map.entry(ResponseNorm.class, List.of(new ResponseNorm(3, 0.3, 0.75, 2), new ResponseNorm(2, 1, 0.5, 1))),
            Map.entry(
                    MaxPool.class,
                    List.of(
                            new MaxPool(UNEVEN),
                            new MaxPool(UNEVEN, Optional.of(Nd4j.createFromArray(1f, -1f, -1f, 1f))))),
            Map.entry(AvgPool.class, List.of(new AvgPool(UNEVEN, true), new AvgPool(UNEVEN, false))),
            Map.entry(Relu.class, List.of(new Relu())),
            Map.entry(
                    Pointwise.class,
                    Stream.concat(
                                    Arrays.stream(Nonlinearity.values()).map(Pointwise::new),
                                    Stream.of(
                                            new Pointwise(Nonlinearity.LEAKY_RELU, 0.3, 0),
                                            new Pointwise(Nonlinearity.SELU, 1.25, 0.75),
                                            new Pointwise(Nonlinearity.HARD_SIGMOID, 0.1, 0.4)))
                            .<Layer>map(layer -> layer)
                            .toList()),
            Map.entry(PRelu.class, List.of(new PRelu(random(4)))),
            Map.entry(
                    Clip.class,
                    List.of(
                            new Clip(0, 0.5),
                            new Clip(-0.25, Double.POSITIVE_INFINITY),
                            new Clip(Double.NEGATIVE_INFINITY, 0))),
            Map.entry(
                    Threshold.class,
                    List.of(
                            new Threshold(
                                    Nd4j.createFromArray(0.2f, NONE_BELOW, -1, NONE_BELOW),
                                    Nd4j.createFromArray(NONE_ABOVE, 0.3f, 1, NONE_ABOVE)),
                            new Threshold(
                                    Nd4j.createFromArray(0.2f, NONE_BELOW, -1, 0),
                                    Nd4j.createFromArray(NONE_ABOVE, NONE_ABOVE, NONE_ABOVE, NONE_ABOVE)))),
            Map.entry(GlobalAvgPool.class, List.of(new GlobalAvgPool())),
            Map.entry(Flatten.class, List.of(new Flatten(), new Flatten(ChannelOrder.LAST))),
            Map.entry(Add.class, List.of(new Add())),
            Map.entry(Gate.class, List.of(new Gate())),
            Map.entry(VectorToMap.class, List.of(new VectorToMap())),
            Map.entry(
                    Rearrange.class,
                    List.of(
                            SlowRearrangements.channelShuffle(IMAGE, 2),
                            SlowRearrangements.pixelShuffle(IMAGE, 2),
                            SlowRearrangements.shuffled(IMAGE, IMAGE, new Random(1)),
                            SlowRearrangements.picked(IMAGE, Shape.of(6), new Random(2)))),
            Map.entry(Upsample.class, List.of(new Upsample(2, 3), new Upsample(1, 2))),
            Map.entry(
                    Resize.class,
                    List.of(
                            new Resize(
                                    Interpolation.at(7, 14, i -> (i + 0.5) / 2 - 0.5),
                                    Interpolation.at(8, 16, i -> (i + 0.5) / 2 - 0.5)),
                            new Resize(
                                    Interpolation.at(7, 13, i -> i * 6.0 / 12),
                                    Interpolation.at(8, 5, i -> i * 7.0 / 4)),
                            new Resize(Interpolation.none(7), Interpolation.at(8, 4, i -> i / 0.5)))),
            Map.entry(Concat.class, List.of(new Concat(1), new Concat(2), new Concat(3))),
            Map.entry(
                    Pad.class,
                    List.of(
                            new Pad(List.of(0, 1, 0), List.of(0, 2, 3), 0),
                            new Pad(List.of(2, 0, 0), List.of(1, 0, 0), -0.5))),
            Map.entry(
                    Slice.class,
                    List.of(
                            new Slice(new Region(List.of(0, 0, 0), List.of(1, 2, 2), List.of(4, 4, 4))),
                            new Slice(new Region(List.of(1, 6, 7), List.of(2, -1, -3), List.of(2, 7, 3))))),
            Map.entry(Identity.class, List.of(new Identity())));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("layerKinds")
    void everyLayerKindIsWrittenAndReadBack(Class<?> kind) {
        assertThat(SAMPLES.keySet()).contains(kind);
        for (Layer layer : SAMPLES.get(kind)) {
            Network network = around(layer);
            INDArray batch = random(2, 4, 7, 8);
            Path file = folder.resolve("net.onnx");

            OnnxWriter.write(network, file);
            Network back = ModelReaders.read(file).network();

            assertThat(back.nodes())
                    .extracting(Node::name)
                    .containsExactlyElementsOf(
                            network.nodes().stream().map(Node::name).toList());
            assertThat(back.node("layer").orElseThrow().layer()).isInstanceOf(kind);
            assertThat(ForwardPass.run(back, batch).logits())
                    .isEqualTo(ForwardPass.run(network, batch).logits());
        }
    }

    static Stream<Class<?>> layerKinds() {
        // What a held input is held at is not in the file; HeldInputsTest reads one back.
        return kinds(Layer.class).filter(kind -> kind != HeldInput.class);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LayerCoverageTest::kinds)
                : Stream.of(type);
    }

    /** A network of the layer between what makes its input fit and a flattened output. */
    private static Network around(Layer layer) {
        boolean vector = layer instanceof Dense || layer instanceof VectorToMap;
        Layer bounding = layer instanceof Gate ? new Pointwise(Nonlinearity.SIGMOID) : new Relu();
        List<String> inputs = List.of("in", "in2", "in").subList(0, layer.inputCount());
        List<Node> nodes = List.of(
                Node.of("front", vector ? new Flatten() : new Identity(), "x", "in"),
                Node.of("front2", bounding, "x", "in2"),
                new Node("layer", layer, inputs, "out"),
                Node.of("behind", new Flatten(), "out", "logits"));
        return new Network("net", "x", IMAGE, nodes, "logits", List.of());
    }

    private static INDArray random(long... shape) {
        return Nd4j.randn(DataType.FLOAT, shape);
    }
}
