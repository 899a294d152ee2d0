package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Builds small networks node by node, in float64, with seeded random parameters. */
public final class ChainBuilder {
    private final Shape inputShape;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private String tensor = "input";

    public ChainBuilder(long seed, int... inputShape) {
        this.random = new Random(seed);
        this.inputShape = Shape.of(inputShape);
    }

    /** Appends a layer that reads the current tensor; the node's name is also the name of the tensor it writes. */
    public ChainBuilder then(String name, Layer layer) {
        return join(name, layer, tensor);
    }

    public ChainBuilder conv(String name, int outputs, int kernel, int stride, int pad) {
        return then(name, convolution(shape().dim(0), outputs, Window.square(kernel, stride, pad), 1, true));
    }

    public ChainBuilder dense(String name, int outputs) {
        return then(name, Dense.of(gaussian(outputs, shape().dim(0)), gaussian(outputs)));
    }

    public ChainBuilder norm(String name) {
        return then(name, batchNorm(shape().dim(0)));
    }

    public ChainBuilder relu(String name) {
        return then(name, new Relu());
    }

    public ChainBuilder flatten(String name) {
        return then(name, new Flatten());
    }

    /** Goes on from an earlier tensor. */
    ChainBuilder from(String earlier) {
        tensor = earlier;
        return this;
    }

    /** Adds the current tensor and another one. */
    ChainBuilder add(String name, String other) {
        return join(name, new Add(), tensor, other);
    }

    /** Gates another tensor by the current one. */
    ChainBuilder gate(String name, String signal) {
        return join(name, new Gate(), signal, tensor);
    }

    /** Lays the channels of the current tensor before those of others. */
    ChainBuilder concat(String name, String... others) {
        String[] inputs = new String[others.length + 1];
        inputs[0] = tensor;
        System.arraycopy(others, 0, inputs, 1, others.length);
        return join(name, new Concat(inputs.length), inputs);
    }

    private ChainBuilder join(String name, Layer layer, String... inputs) {
        nodes.add(new Node(name, layer, List.of(inputs), name));
        tensor = name;
        return this;
    }

    Conv2d convolution(int inputs, int outputs, Window window, int groups, boolean bias) {
        INDArray weight = gaussian(outputs, inputs / groups, window.kernelH(), window.kernelW());
        return Conv2d.of(weight, bias ? gaussian(outputs) : null, window, groups);
    }

    ConvTranspose2d transposed(int inputs, int outputs, Window window, int extra, int groups, boolean bias) {
        INDArray weight = gaussian(inputs, outputs / groups, window.kernelH(), window.kernelW());
        return ConvTranspose2d.of(weight, bias ? gaussian(outputs) : null, window, extra, extra, groups);
    }

    public BatchNorm batchNorm(int channels) {
        return BatchNorm.of(gaussian(channels), gaussian(channels), gaussian(channels), positive(channels), 1e-3);
    }

    INDArray gaussian(long... shape) {
        double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        Arrays.setAll(values, i -> random.nextGaussian());
        return Buffers.array(values, shape);
    }

    INDArray positive(int length) {
        double[] values = random.doubles(length, 0.1, 2).toArray();
        return Buffers.array(values, length);
    }

    /** The name of the current tensor. */
    String tensor() {
        return tensor;
    }

    /** The per-sample shape of the current tensor. */
    Shape shape() {
        return tensor.equals("input") ? inputShape : network().shapeOf(tensor);
    }

    public Network network() {
        return network(nodes);
    }

    /** The network with its nodes registered in the given order. */
    Network network(List<Node> order) {
        return new Network("chain", "input", inputShape, order, tensor, List.of());
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }
}
