package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/**
 * Small untrained networks that PyTorch 1.13 exported with {@code TrainingMode.PRESERVE} and without constant folding,
 * against the logits that it computed itself.
 */
class ExportedNetworksTest {

    /** The logits of one image of 3×32×32, whose value number i is sin(0.37·i). */
    @ParameterizedTest
    @CsvSource({
        "convnext, -0.4900169 -0.235316 -0.6164306 -0.3565138 -0.5595089",
        "convnext_permute, 0.5266013 -0.1717025 0.2365155 -0.1340625 0.8322709",
        "gelu_tanh, -0.127604 -0.2298118 -0.2860963 0.1776952 0.1510823",
        "inception_transform, -0.02539956 -0.2264047 -0.1491601 -0.01525766 -0.00759723",
        "mobilenetv3_old, 0.4142107 0.2913454 -0.3771203 -0.03079388 -0.1876763",
        "unet_size, 0.5818886 0.0001641959 0.2103578 0.2065606 0.1406201",
        "xception, 0.5020397 0.8235616 0.1509643 0.123937 0.4778652"
    })
    void logitsAreThoseOfTheExporterAndRawAndFusedAreExplained(String name, String logits) {
        Network network = read(name);
        float[] expected = floats(logits);
        float[] image = new float[network.inputShape().size()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) Math.sin(0.37 * i);
        }

        assertThat(Buffers.floats(ForwardPass.run(network, Buffers.array(image, 1, 3, 32, 32))
                        .logits()))
                .containsExactly(expected, within(2e-5f));
        Request request = Request.of(Composites.epsilonPlus());
        Fused fused = Precision.DOUBLE.fuse(network);
        for (Attributor attributor :
                List.of(new Attributor(network, Precision.DOUBLE), new Attributor(fused, Precision.DOUBLE))) {
            Explanation explanation =
                    attributor.explain(List.of(image), request).get(0);
            assertThat(explanation.input().sum()).isFinite();
        }
    }

    private static Network read(String name) {
        try {
            return ModelReaders.read(Path.of(ExportedNetworksTest.class
                            .getResource("/exported/" + name + ".onnx")
                            .toURI()))
                    .network();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static float[] floats(String numbers) {
        List<Float> values =
                Arrays.stream(numbers.split(" ")).map(Float::parseFloat).toList();
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }
}
