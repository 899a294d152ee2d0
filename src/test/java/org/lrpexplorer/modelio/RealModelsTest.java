package org.lrpexplorer.modelio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.RealCifar;
import org.lrpexplorer.RealData;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Networks as they are found in the wild, against the outputs of another runtime on the first test images. */
class RealModelsTest {
    private static final int IMAGES = 64;
    private static final double TOLERANCE = 1e-3;

    @Test
    void mnistNetworkOfABurnExampleAgrees() throws IOException {
        InputSpec spec = new InputSpec(1, 28, 28, 0, 1, List.of(0.1307), List.of(0.3081));
        INDArray batch = batch(mnist(), spec);

        assertAgrees("burn_mnist_bn_opset16", "presoftmax", batch);
    }

    @ParameterizedTest
    @CsvSource({
        "amandashi_cifar10_resnet20_bn_opset9, output, 1",
        "resnet20_cifar10_akamaster_bn, output, 1",
        "resnet8_cifar10_mlperftiny_bn, presoftmax, 255"
    })
    void cifarNetworksAgree(String model, String key, double high) throws IOException {
        List<Double> mean = high == 1 ? List.of(0.485, 0.456, 0.406) : List.of(0.0, 0.0, 0.0);
        List<Double> std = high == 1 ? List.of(0.229, 0.224, 0.225) : List.of(1.0, 1.0, 1.0);
        INDArray batch = batch(cifar(), new InputSpec(3, 32, 32, 0, high, mean, std));

        assertAgrees(model, key, batch);
    }

    private static void assertAgrees(String name, String key, INDArray batch) {
        LoadedModel model = ModelReaders.read(RealData.find("models/" + name + ".onnx"));
        INDArray expected =
                Npz.read(RealData.find("models/reference_outputs.npz")).array(name + "/" + key);

        INDArray logits = ForwardPass.run(model.network(), batch).logits();

        assertThat(logits.sub(expected).normmaxNumber().doubleValue()).isLessThan(TOLERANCE);
        assertThat(model.network().has(LayerKind.BATCH_NORM)).isTrue();
    }

    private static byte[] mnist() throws IOException {
        Path file = RealData.find("mnist/t10k-images-idx3-ubyte.gz");
        try (InputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(16);
            return in.readNBytes(IMAGES * 28 * 28);
        }
    }

    private static byte[] cifar() throws IOException {
        Path file = RealCifar.folder().resolve("test_batch.bin");
        byte[] pixels = new byte[IMAGES * 3072];
        try (InputStream in = Files.newInputStream(file)) {
            for (int i = 0; i < IMAGES; i++) {
                in.skipNBytes(1);
                in.readNBytes(pixels, i * 3072, 3072);
            }
        }
        return pixels;
    }

    private static INDArray batch(byte[] pixels, InputSpec spec) {
        int plane = spec.height() * spec.width();
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            int channel = i / plane % spec.channels();
            double value = spec.low() + (pixels[i] & 0xff) / 255.0 * (spec.high() - spec.low());
            values[i] = (float) ((value - spec.mean().get(channel)) / spec.std().get(channel));
        }
        return Buffers.array(values, IMAGES, spec.channels(), spec.height(), spec.width());
    }
}
