package org.lrpexplorer.tools.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/**
 * Builds a network layer by layer with random initial weights of variance 2 / fan-in (He et al. 2015). Every method
 * appends a node that reads the current tensor, which is named like the node that wrote it.
 */
public final class Sketch {

    private static final double EPSILON = 1e-5;
    private static final String INPUT = "input";

    private final NetworkBuilder layers = new NetworkBuilder();
    private final Random random;
    private String tensor = INPUT;

    /** Starts at the input. */
    public Sketch(Shape inputShape, long seed) {
        layers.input(INPUT, inputShape);
        this.random = new Random(seed);
    }

    /** A k×k convolution that keeps the extent at stride 1 and halves it at stride 2; with or without bias. */
    public Sketch conv(String name, int outputs, int kernel, int stride, boolean biased) {
        int inputs = shape().dim(0);
        Layer layer = Conv2d.of(
                Buffers.array(initial(outputs, inputs * kernel * kernel), outputs, inputs, kernel, kernel),
                biased ? Buffers.array(new float[outputs], outputs) : null,
                Window.square(kernel, stride, (kernel - 1) / 2),
                1);
        return append(name, layer);
    }

    /** A 3×3 convolution of each channel by itself, without bias, that keeps the extent at stride 1 and halves it at 2. */
    public Sketch depthwise(String name, int stride) {
        int channels = shape().dim(0);
        Layer layer = Conv2d.of(
                Buffers.array(initial(channels, 9), channels, 1, 3, 3), null, Window.square(3, stride, 1), channels);
        return append(name, layer);
    }

    /** A fully connected layer; with or without bias. */
    public Sketch dense(String name, int outputs, boolean biased) {
        float[] bias = new float[outputs];
        Layer layer = Dense.of(
                Buffers.array(initial(outputs, shape().size()), outputs, shape().size()),
                biased ? Buffers.array(bias, outputs) : null);
        return append(name, layer);
    }

    /** Batch normalisation, at first with mean 0, variance 1, scale 1 and shift 0. */
    public Sketch batchNorm(String name) {
        int channels = shape().dim(0);
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        Layer layer = BatchNorm.of(
                Buffers.array(ones, channels),
                Buffers.array(new float[channels], channels),
                Buffers.array(new float[channels], channels),
                Buffers.array(ones, channels),
                EPSILON);
        return append(name, layer);
    }

    /** The rectifier. */
    public Sketch relu(String name) {
        return append(name, new Relu());
    }

    /** Max pooling over 2×2 cells. */
    public Sketch maxPool(String name) {
        return append(name, new MaxPool(Window.square(2, 2, 0)));
    }

    /** Average pooling over 2×2 cells. */
    public Sketch averagePool(String name) {
        return append(name, new AvgPool(Window.square(2, 2, 0), false));
    }

    /** The mean of each map. */
    public Sketch globalAverage(String name) {
        return append(name, new GlobalAvgPool());
    }

    /** Maps to a vector. */
    public Sketch flatten(String name) {
        return append(name, new Flatten());
    }

    /** The sum of the current tensor and the one that another node wrote. */
    public Sketch add(String name, String other) {
        return append(name, new Add(), List.of(tensor, other));
    }

    /** The channels of the tensor that another node wrote, followed by those of the current one. */
    public Sketch concat(String name, String other) {
        return append(name, new Concat(2), List.of(other, tensor));
    }

    /** Goes on from the tensor that an earlier node wrote. */
    public Sketch from(String other) {
        tensor = other;
        return this;
    }

    /** The name of the current tensor. */
    public String tensor() {
        return tensor;
    }

    /** The network so far; the current tensor is its output. */
    public Network network(String name) {
        return layers.build(name, INPUT, tensor, List.of());
    }

    private Shape shape() {
        return layers.shapeOf(tensor).orElseThrow();
    }

    private Sketch append(String name, Layer layer) {
        return append(name, layer, List.of(tensor));
    }

    private Sketch append(String name, Layer layer, List<String> inputs) {
        layers.append(new Node(name, layer, inputs, name));
        tensor = name;
        return this;
    }

    private float[] initial(int outputs, int fanIn) {
        float[] weights = new float[outputs * fanIn];
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * deviation);
        }
        return weights;
    }
}
