package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An untrained network of many narrow convolutions with BatchNorm in stages {@code layer1}, {@code layer2}, … */
final class DeepNetwork {

    private final Random random = new Random(11);

    private DeepNetwork() {}

    /** Writes a network of so many stages of so many convolutions, for the images of {@link TinyNetwork}. */
    static Path write(Path folder, int stages, int layers) {
        Path file = folder.resolve("deep-" + stages + "x" + layers + ".onnx");
        OnnxWriter.write(new DeepNetwork().network(stages, layers), file);
        return file;
    }

    private Network network(int stages, int layers) {
        List<Node> nodes = new ArrayList<>();
        String tensor = "x";
        int channels = 1;
        int side = TinyNetwork.SIDE;
        for (int stage = 1; stage <= stages; stage++) {
            for (int layer = 0; layer < layers; layer++) {
                String name = "layer" + stage + "." + layer + ".";
                int stride = layer == 0 && side % 2 == 0 ? 2 : 1;
                side /= stride;
                Conv2d conv =
                        new Conv2d(values(0, 2, channels, 3, 3), Optional.empty(), Window.square(3, stride, 1), 1);
                channels = 2;
                nodes.add(Node.of(name + "conv", conv, tensor, name + "c"));
                nodes.add(Node.of(
                        name + "bn",
                        new BatchNorm(
                                Optional.of(values(1, 2)), Optional.of(values(0, 2)), values(0, 2), values(1, 2), 1e-5),
                        name + "c",
                        name + "n"));
                nodes.add(Node.of(name + "relu", new Relu(), name + "n", name + "r"));
                tensor = name + "r";
            }
        }
        nodes.add(Node.of("flatten", new Flatten(), tensor, "f"));
        nodes.add(Node.of(
                "fc",
                Dense.of(values(0, TinyNetwork.CLASSES, 2L * side * side), values(0, TinyNetwork.CLASSES)),
                "f",
                "logits"));
        return new Network("deep", "x", Shape.of(1, TinyNetwork.SIDE, TinyNetwork.SIDE), nodes, "logits", List.of());
    }

    private INDArray values(float centre, long... shape) {
        int size = 1;
        for (long extent : shape) {
            size *= (int) extent;
        }
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = centre + 0.3f * (float) Math.tanh(random.nextGaussian());
        }
        return Buffers.array(numbers, shape);
    }
}
