package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Random;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Small random networks, the same for the same seed. */
public final class SmallNetworks {

    static final Shape INPUT = Shape.of(2, 8, 8);
    static final Box BOX = Box.of(-6, 6);

    private final Random random;

    public SmallNetworks(long seed) {
        this.random = new Random(seed);
    }

    /** Every shipped composite, with a box that holds the random inputs. */
    static List<Composite> composites() {
        return Composites.shipped().stream()
                .map(composite -> composite.withBox(BOX))
                .toList();
    }

    /** conv, BatchNorm, ReLU, max pool, flatten, dense; biases only where asked for. */
    public Network plain(boolean biases) {
        return network(
                "plain",
                Node.of("conv", conv(4, 2, biases), "x", "conv.out"),
                Node.of("bn", batchNorm(4), "conv.out", "bn.out"),
                Node.of("relu", new Relu(), "bn.out", "relu.out"),
                Node.of("pool", new MaxPool(Window.square(2, 2, 0)), "relu.out", "pool.out"),
                Node.of("flatten", new Flatten(), "pool.out", "flatten.out"),
                Node.of("dense", Dense.of(values(5, 64), biases ? values(5) : null), "flatten.out", "logits"));
    }

    /** An encoder and a decoder: conv, BatchNorm, ReLU, max pool, transposed conv and a 1×1 conv to 3 classes at 8×8. */
    public Network segmentation(boolean biases) {
        return network(
                "segmentation",
                Node.of("conv", conv(4, 2, biases), "x", "conv.out"),
                Node.of("bn", biases ? batchNorm(4) : scaling(4), "conv.out", "bn.out"),
                Node.of("relu", new Relu(), "bn.out", "relu.out"),
                Node.of("pool", new MaxPool(Window.square(2, 2, 0)), "relu.out", "pool.out"),
                Node.of(
                        "up",
                        ConvTranspose2d.of(
                                values(4, 4, 2, 2), biases ? values(4) : null, Window.square(2, 2, 0), 0, 0, 1),
                        "pool.out",
                        "up.out"),
                Node.of("relu2", new Relu(), "up.out", "relu2.out"),
                Node.of(
                        "head",
                        Conv2d.of(values(3, 4, 1, 1), biases ? values(3) : null, Window.square(1, 1, 0), 1),
                        "relu2.out",
                        "logits"));
    }

    private BatchNorm scaling(int channels) {
        INDArray variance = values(channels);
        INDArray zero = Buffers.array(new float[channels], channels);
        return BatchNorm.of(values(channels), zero, zero, variance.mul(variance), 1e-5);
    }

    /** Two dense layers with biases. */
    public Network dense() {
        return network(
                "dense",
                Node.of("flatten", new Flatten(), "x", "flatten.out"),
                Node.of("dense1", Dense.of(values(6, 128), values(6)), "flatten.out", "dense1.out"),
                Node.of("relu", new Relu(), "dense1.out", "relu.out"),
                Node.of("dense2", Dense.of(values(5, 6), values(5)), "relu.out", "logits"));
    }

    /** A stem, a residual block whose skip reads the stem's tensor a second time, global average pool, dense. */
    public Network residual() {
        return network(
                "residual",
                Node.of("stem", conv(4, 2, false), "x", "stem.out"),
                Node.of("relu", new Relu(), "stem.out", "relu.out"),
                Node.of("branch", conv(4, 4, false), "relu.out", "branch.out"),
                new Node("add", new Add(), List.of("branch.out", "relu.out"), "add.out"),
                Node.of("pool", new GlobalAvgPool(), "add.out", "pool.out"),
                Node.of("flatten", new Flatten(), "pool.out", "flatten.out"),
                Node.of("dense", Dense.of(values(5, 4), null), "flatten.out", "logits"));
    }

    /** Smooth activations, a gate of each value and one of each channel, repeated cells, normalisation by the sample. */
    public Network gated() {
        return network(
                "gated",
                Node.of("conv1", conv(4, 2, true), "x", "conv1.out"),
                Node.of("bn1", batchNorm(4), "conv1.out", "bn1.out"),
                Node.of("sigmoid", new Pointwise(Nonlinearity.SIGMOID), "bn1.out", "sigmoid.out"),
                new Node("silu", new Gate(), List.of("bn1.out", "sigmoid.out"), "silu.out"),
                Node.of("pool1", new GlobalAvgPool(), "silu.out", "pool1.out"),
                Node.of("flat", new Flatten(), "pool1.out", "flat.out"),
                Node.of("squeeze", Dense.of(values(4, 4), values(4)), "flat.out", "squeeze.out"),
                Node.of("maps", new VectorToMap(), "squeeze.out", "maps.out"),
                Node.of("hard", new Pointwise(Nonlinearity.HARD_SIGMOID), "maps.out", "hard.out"),
                new Node("excite", new Gate(), List.of("silu.out", "hard.out"), "excite.out"),
                Node.of("pool2", new MaxPool(Window.square(2, 2, 0)), "excite.out", "pool2.out"),
                Node.of("up", new Upsample(2, 2), "pool2.out", "up.out"),
                Node.of("group", new GroupNorm(2, values(4), values(4), 1e-3), "up.out", "group.out"),
                Node.of("gelu", new Pointwise(Nonlinearity.GELU), "group.out", "gelu.out"),
                Node.of("bn2", batchNorm(4), "gelu.out", "bn2.out"),
                Node.of("conv2", conv(4, 4, false), "bn2.out", "conv2.out"),
                Node.of("prelu", new PRelu(values(4)), "conv2.out", "prelu.out"),
                Node.of("lrn", new ResponseNorm(3, 0.5, 0.75, 1), "prelu.out", "lrn.out"),
                Node.of("bn3", batchNorm(4), "lrn.out", "bn3.out"),
                Node.of("elu", new Pointwise(Nonlinearity.ELU), "bn3.out", "elu.out"),
                Node.of("pool3", new GlobalAvgPool(), "elu.out", "pool3.out"),
                Node.of("flatten", new Flatten(), "pool3.out", "flatten.out"),
                Node.of("dense", Dense.of(values(5, 4), values(5)), "flatten.out", "logits"));
    }

    /** A convolution, then BatchNorm, whose output is all there is. */
    public Network normAfterConv(boolean positiveScales) {
        BatchNorm norm = batchNorm(4);
        BatchNorm used = positiveScales
                ? new BatchNorm(
                        norm.gamma().map(g -> Transforms.abs(g).addi(0.5)),
                        norm.beta(),
                        norm.mean(),
                        norm.variance(),
                        norm.epsilon())
                : norm;
        return network(
                "norm after conv",
                Node.of("conv", conv(4, 2, true), "x", "conv.out"),
                Node.of("bn", used, "conv.out", "logits"));
    }

    /** BatchNorm on the input, then a zero-padded convolution, whose output is all there is. */
    public Network normBeforeConv() {
        return network(
                "norm before conv",
                Node.of("bn", batchNorm(2), "x", "bn.out"),
                Node.of("conv", conv(4, 2, true), "bn.out", "logits"));
    }

    /** BatchNorm whose output a zero-padded convolution and a sum read, which is all there is. */
    public Network normBesideSum() {
        return network(
                "norm beside sum",
                Node.of("bn", batchNorm(2), "x", "bn.out"),
                Node.of("conv", conv(2, 2, true), "bn.out", "conv.out"),
                new Node("add", new Add(), List.of("conv.out", "bn.out"), "add.out"),
                Node.of("flatten", new Flatten(), "add.out", "logits"));
    }

    /** A convolution of zeros, so that only the last bias is left. */
    public Network dead() {
        return network(
                "dead",
                Node.of("conv", conv(4, 2, false).with(values(4, 2, 3, 3).mul(0), null), "x", "conv.out"),
                Node.of("relu", new Relu(), "conv.out", "relu.out"),
                Node.of("pool", new GlobalAvgPool(), "relu.out", "pool.out"),
                Node.of("flatten", new Flatten(), "pool.out", "flatten.out"),
                Node.of(
                        "dense",
                        Dense.of(values(2, 4), Buffers.array(new float[] {1, -1}, 2)),
                        "flatten.out",
                        "logits"));
    }

    /** A BatchNorm whose γ is zero in every channel, so that its output does not depend on the input. */
    public Network zeroGamma() {
        BatchNorm norm = batchNorm(4);
        return network(
                "zero gamma",
                Node.of("conv", conv(4, 2, true), "x", "conv.out"),
                Node.of(
                        "bn",
                        new BatchNorm(
                                norm.gamma().map(g -> g.mul(0)),
                                norm.beta(),
                                norm.mean(),
                                norm.variance(),
                                norm.epsilon()),
                        "conv.out",
                        "bn.out"),
                Node.of("relu", new Relu(), "bn.out", "relu.out"),
                Node.of("pool", new GlobalAvgPool(), "relu.out", "pool.out"),
                Node.of("flatten", new Flatten(), "pool.out", "flatten.out"),
                Node.of("dense", Dense.of(values(3, 4), values(3)), "flatten.out", "logits"));
    }

    /** One hidden value, {@code x₀ − 16777214}, and one output that is 3e37 times as large. */
    public Network cancelling() {
        return new Network(
                "cancelling",
                "x",
                Shape.of(2),
                List.of(
                        Node.of(
                                "hidden",
                                Dense.of(
                                        Buffers.array(new float[] {1, 0}, 1, 2),
                                        Buffers.array(new float[] {-16777214}, 1)),
                                "x",
                                "hidden.out"),
                        Node.of(
                                "dense",
                                Dense.of(Buffers.array(new float[] {3e37f}, 1, 1), null),
                                "hidden.out",
                                "logits")),
                "logits",
                List.of());
    }

    /** A weight that is not a number. */
    public Network damaged() {
        return network(
                "damaged",
                Node.of("flatten", new Flatten(), "x", "flatten.out"),
                Node.of("dense", Dense.of(values(2, 128).putScalar(3, Float.NaN), null), "flatten.out", "logits"));
    }

    /** Random relevance of the shape and type of some array. */
    INDArray relevance(INDArray array) {
        return values(array.shape()).castTo(array.dataType());
    }

    /** A random input for these networks. */
    public float[] input() {
        float[] input = new float[INPUT.size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return input;
    }

    private Conv2d conv(int outputs, int inputs, boolean bias) {
        return Conv2d.of(values(outputs, inputs, 3, 3), bias ? values(outputs) : null, Window.square(3, 1, 1), 1);
    }

    private BatchNorm batchNorm(int channels) {
        INDArray variance = values(channels);
        return BatchNorm.of(values(channels), values(channels), values(channels), variance.mul(variance), 1e-5);
    }

    private INDArray values(long... shape) {
        int count = 1;
        for (long extent : shape) {
            count *= (int) extent;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Buffers.array(values, shape);
    }

    private static Network network(String name, Node... nodes) {
        return new Network(name, "x", INPUT, List.of(nodes), "logits", List.of());
    }
}
