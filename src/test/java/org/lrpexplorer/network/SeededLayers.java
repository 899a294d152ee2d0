package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Appends layers with random parameters, the same for the same seed on every machine. Weights have variance 2 / fan-in
 * (He et al. 2015). So that values stay of order 1 through any depth, the mean square of each tensor is estimated on
 * the way, for inputs of mean 0 and variance 1, and each BatchNorm takes its running statistics around that. Every
 * method appends a node that reads the current tensor, which is named like the node that wrote it.
 */
final class SeededLayers {

    private static final String INPUT = "input";
    private static final double EPSILON = 1e-5;
    private static final double NEGATIVE_SCALES = 0.2;

    private final Shape inputShape;
    private final SplittableRandom random;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Double> meanSquares = new HashMap<>();
    private String tensor = INPUT;

    SeededLayers(Shape inputShape, long seed) {
        this.inputShape = inputShape;
        this.random = new SplittableRandom(seed);
        shapes.put(INPUT, inputShape);
        meanSquares.put(INPUT, 1.0);
    }

    /** A k×k convolution that keeps the extent at stride 1 and halves it at stride 2; with or without bias. */
    SeededLayers conv(String name, int outputs, int kernel, int stride, boolean biased) {
        int inputs = shape().dim(0);
        Layer layer = Conv2d.of(
                weights(inputs * kernel * kernel, outputs, inputs, kernel, kernel),
                biased ? uniform(-0.1, 0.1, outputs) : null,
                Window.square(kernel, stride, (kernel - 1) / 2),
                1);
        return append(name, layer, 2 * meanSquare());
    }

    /** A convolution of each channel by itself. */
    SeededLayers depthwise(String name, int kernel, int stride) {
        int channels = shape().dim(0);
        Layer layer = Conv2d.of(
                weights(kernel * kernel, channels, 1, kernel, kernel),
                null,
                Window.square(kernel, stride, (kernel - 1) / 2),
                channels);
        return append(name, layer, 2 * meanSquare());
    }

    /** Any layer of one input that leaves this part of the energy. */
    SeededLayers layer(String name, Layer layer, double energy) {
        return append(name, layer, meanSquare() * energy);
    }

    /** The current tensor behind those that other nodes wrote. */
    SeededLayers concat(String name, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.add(tensor);
        double mean = all.stream().mapToDouble(meanSquares::get).average().orElseThrow();
        return append(name, new Concat(all.size()), mean, all);
    }

    /** What another node wrote, gated by the current tensor. */
    SeededLayers gate(String name, String signal) {
        return append(name, new Gate(), meanSquares.get(signal) / 4, List.of(signal, tensor));
    }

    /** A fully connected layer with bias. */
    SeededLayers dense(String name, int outputs) {
        int inputs = shape().size();
        return append(name, Dense.of(weights(inputs, outputs, inputs), uniform(-0.1, 0.1, outputs)), 2 * meanSquare());
    }

    /** Batch normalisation whose running statistics suit the current tensor; one scale in five is negative. */
    SeededLayers batchNorm(String name) {
        int channels = shape().dim(0);
        double variance = meanSquare();
        double deviation = Math.sqrt(variance);
        Layer layer = BatchNorm.of(
                scales(channels),
                uniform(-0.2, 0.2, channels),
                uniform(-0.3 * deviation, 0.3 * deviation, channels),
                uniform(0.7 * variance, 1.3 * variance, channels),
                EPSILON);
        return append(name, layer, 1.1);
    }

    /** The rectifier. Of a sum with a shortcut, whose values are positive, it keeps more than half of the energy. */
    SeededLayers relu(String name) {
        boolean sum = nodes.get(nodes.size() - 1).layer().kind() == LayerKind.ADD;
        return append(name, new Relu(), meanSquare() * (sum ? 0.85 : 0.5));
    }

    /** Max pooling that halves the extent. */
    SeededLayers maxPool(String name, int kernel, int pad) {
        return append(name, new MaxPool(Window.square(kernel, 2, pad)), 2 * meanSquare());
    }

    /** The mean of each map. */
    SeededLayers globalAverage(String name) {
        return append(name, new GlobalAvgPool(), meanSquare());
    }

    /** Maps to a vector. */
    SeededLayers flatten(String name) {
        return append(name, new Flatten(), meanSquare());
    }

    /** The sum of the current tensor and the one that another node wrote. */
    SeededLayers add(String name, String other) {
        return append(name, new Add(), meanSquare() + meanSquares.get(other), List.of(tensor, other));
    }

    /** Goes on from the tensor that an earlier node wrote. */
    SeededLayers from(String other) {
        tensor = other;
        return this;
    }

    /** The name of the current tensor. */
    String tensor() {
        return tensor;
    }

    /** The network so far; the current tensor is its output. */
    Network network(String name) {
        return new Network(name, INPUT, inputShape, nodes, tensor, List.of());
    }

    private Shape shape() {
        return shapes.get(tensor);
    }

    private double meanSquare() {
        return meanSquares.get(tensor);
    }

    private SeededLayers append(String name, Layer layer, double meanSquare) {
        return append(name, layer, meanSquare, List.of(tensor));
    }

    private SeededLayers append(String name, Layer layer, double meanSquare, List<String> inputs) {
        nodes.add(new Node(name, layer, inputs, name));
        shapes.put(name, layer.outputShape(inputs.stream().map(shapes::get).toList()));
        meanSquares.put(name, meanSquare);
        tensor = name;
        return this;
    }

    private INDArray weights(int fanIn, long... shape) {
        // A uniform variable over [−a, a] has the variance a²/3.
        double bound = Math.sqrt(6.0 / fanIn);
        return uniform(-bound, bound, shape);
    }

    private INDArray scales(int channels) {
        float[] values = new float[channels];
        for (int i = 0; i < channels; i++) {
            double sign = random.nextDouble() < NEGATIVE_SCALES ? -1 : 1;
            values[i] = (float) (sign * (0.5 + random.nextDouble()));
        }
        return Buffers.array(values, channels);
    }

    private INDArray uniform(double low, double high, long... shape) {
        int count = 1;
        for (long extent : shape) {
            count = Math.toIntExact(count * extent);
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (low + (high - low) * random.nextDouble());
        }
        return Buffers.array(values, shape);
    }
}
