package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An untrained network for grey images of 28×28 whose output is 4 classes at 14×14 positions. */
final class SegmentationNetwork {

    private final Random random = new Random(3);

    private SegmentationNetwork() {}

    /** Writes the network without a card. */
    static Path write(Path folder, String name) {
        Path file = folder.resolve(name + ".onnx");
        OnnxWriter.write(new SegmentationNetwork().network(name), file);
        return file;
    }

    private Network network(String name) {
        INDArray ones = values(8, 1).mul(0).add(1);
        List<Node> nodes = List.of(
                Node.of("conv1", conv(8, 1, 3, 2), "x", "c1"),
                Node.of(
                        "bn1",
                        new BatchNorm(
                                Optional.of(ones.reshape(8)), Optional.of(values(8)), values(8), ones.reshape(8), 1e-5),
                        "c1",
                        "n1"),
                Node.of("relu1", new Relu(), "n1", "r1"),
                Node.of("conv2", conv(8, 8, 3, 1), "r1", "c2"),
                Node.of("relu2", new Relu(), "c2", "r2"),
                Node.of("head", conv(4, 8, 1, 1), "r2", "logits"));
        return new Network(name, "x", Shape.of(1, 28, 28), nodes, "logits", List.of());
    }

    private Conv2d conv(int outputs, int inputs, int kernel, int stride) {
        return new Conv2d(
                values(outputs, inputs, kernel, kernel),
                Optional.of(values(outputs)),
                Window.square(kernel, stride, kernel / 2),
                1);
    }

    private INDArray values(long... shape) {
        int size = 1;
        for (long extent : shape) {
            size *= (int) extent;
        }
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = 0.4f * (float) random.nextGaussian();
        }
        return Buffers.array(numbers, shape);
    }
}
