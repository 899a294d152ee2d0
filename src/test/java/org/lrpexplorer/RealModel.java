package org.lrpexplorer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trained models as they are found in the wild, each with the test images it is for; all third-party data. */
public enum RealModel {
    /** A small MNIST network with a BatchNorm after an activation and one after a dense layer. */
    MNIST("burn_mnist_bn_opset16", "presoftmax"),
    /** A ResNet-20 with negative scales and running variances down to 6e-11. */
    RESNET20("amandashi_cifar10_resnet20_bn_opset9", "output"),
    /** A ResNet-20 whose shortcuts slice and pad. */
    RESNET20_OPTION_A("resnet20_cifar10_akamaster_bn", "output"),
    /** A ResNet-8 from Keras that takes pixels as they are. */
    RESNET8("resnet8_cifar10_mlperftiny_bn", "presoftmax");

    private final String file;
    private final String key;

    RealModel(String file, String key) {
        this.file = file;
        this.key = key;
    }

    private InputSpec spec() {
        return switch (this) {
            case MNIST -> new InputSpec(1, 28, 28, 0, 1, List.of(0.1307), List.of(0.3081));
            case RESNET20, RESNET20_OPTION_A ->
                new InputSpec(3, 32, 32, 0, 1, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
            case RESNET8 -> new InputSpec(3, 32, 32, 0, 255, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        };
    }

    /** The network; skips the test where the file is absent. */
    public Network network() {
        return ModelReaders.read(RealData.find("models/" + file + ".onnx")).network();
    }

    /** What another runtime computed for the first 64 test images. */
    public INDArray expectedLogits() {
        return Npz.read(RealData.find("models/reference_outputs.npz")).array(file + "/" + key);
    }

    /** Test images, preprocessed as the model wants them, {@code [count, C, H, W]}. */
    public INDArray images(int first, int count) throws IOException {
        InputSpec spec = spec();
        byte[] pixels = spec.channels() == 1 ? mnist(first, count) : cifar(first, count, true);
        int plane = spec.height() * spec.width();
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            int channel = i / plane % spec.channels();
            double value = spec.low() + (pixels[i] & 0xff) / 255.0 * (spec.high() - spec.low());
            values[i] = (float) ((value - spec.mean().get(channel)) / spec.std().get(channel));
        }
        return Buffers.array(values, count, spec.channels(), spec.height(), spec.width());
    }

    /** The classes of test images. */
    public byte[] labels(int first, int count) throws IOException {
        return this == MNIST
                ? unpacked("mnist/t10k-labels-idx1-ubyte.gz", 8 + first, count)
                : cifar(first, count, false);
    }

    private static byte[] mnist(int first, int count) throws IOException {
        return unpacked("mnist/t10k-images-idx3-ubyte.gz", 16 + first * 784L, count * 784);
    }

    private static byte[] unpacked(String name, long skipped, int count) throws IOException {
        Path path = RealData.find(name);
        try (InputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(path)))) {
            in.skipNBytes(skipped);
            return in.readNBytes(count);
        }
    }

    private static byte[] cifar(int first, int count, boolean images) throws IOException {
        int size = images ? 3072 : 1;
        byte[] values = new byte[count * size];
        try (InputStream in = Files.newInputStream(RealCifar.folder().resolve("test_batch.bin"))) {
            in.skipNBytes(first * 3073L);
            for (int i = 0; i < count; i++) {
                byte[] one = in.readNBytes(3073);
                System.arraycopy(one, images ? 1 : 0, values, i * size, size);
            }
        }
        return values;
    }
}
