package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
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

/** An untrained network for grey images of 28×28: two convolutions with BatchNorm, and a dense layer. */
final class TinyNetwork {

    static final int SIDE = 28;
    static final int CLASSES = 10;

    private final Random random = new Random(7);

    private final int classes;

    private TinyNetwork(int classes) {
        this.classes = classes;
    }

    /** Writes the network, with a card beside it if asked for. */
    static Path write(Path folder, String name, boolean card) {
        Path file = folder.resolve(name + ".onnx");
        OnnxWriter.write(new TinyNetwork(CLASSES).network(name), file);
        if (card) {
            CardFiles.write(card(name), CardFiles.beside(file));
        }
        return file;
    }

    /** Writes a network with as many classes as given, without a card. */
    static Path write(Path folder, String name, int classes) {
        Path file = folder.resolve(name + ".onnx");
        OnnxWriter.write(new TinyNetwork(classes).network(name), file);
        return file;
    }

    private static NetworkCard card(String name) {
        List<String> classes =
                IntStream.range(0, CLASSES).mapToObj(i -> "digit " + i).toList();
        InputSpec input = new InputSpec(1, SIDE, SIDE, 0, 1, List.of(0.5), List.of(0.5));
        return new NetworkCard(name, "An untrained network.", classes, input, null);
    }

    private Network network(String name) {
        List<Node> nodes = List.of(
                Node.of("conv1", conv(4, 1), "x", "c1"),
                Node.of("bn1", norm(4), "c1", "n1"),
                Node.of("relu1", new Relu(), "n1", "r1"),
                Node.of("conv2", conv(8, 4), "r1", "c2"),
                Node.of("bn2", norm(8), "c2", "n2"),
                Node.of("relu2", new Relu(), "n2", "r2"),
                Node.of("flatten", new Flatten(), "r2", "f"),
                Node.of("dense", Dense.of(values(classes, 8 * 7 * 7), values(classes)), "f", "logits"));
        return new Network(name, "x", Shape.of(1, SIDE, SIDE), nodes, "logits", List.of());
    }

    private Conv2d conv(int outputs, int inputs) {
        return new Conv2d(values(outputs, inputs, 3, 3), Optional.empty(), Window.square(3, 2, 1), 1);
    }

    private BatchNorm norm(int channels) {
        return new BatchNorm(
                Optional.of(positive(channels)),
                Optional.of(values(channels)),
                values(channels),
                positive(channels),
                1e-5);
    }

    private INDArray values(long... shape) {
        return array(0, shape);
    }

    private INDArray positive(long... shape) {
        return array(1, shape);
    }

    private INDArray array(float centre, long... shape) {
        int size = (int) java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = centre + 0.3f * (float) Math.tanh(random.nextGaussian());
        }
        return Buffers.array(numbers, shape);
    }
}
