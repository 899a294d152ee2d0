package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Fused parameters against those of an independent program, to float32 rounding, bias maps included. */
class ReferenceFusionTest {

    @ParameterizedTest
    @ValueSource(strings = {"mlp_bn", "cnn_bn_before", "cnn_bn_after"})
    void fusedParametersAreThoseOfTheReference(String name) throws URISyntaxException {
        Network raw = read(name);
        Npz expected = Npz.resource("/reference/%s/fused_params.npz".formatted(name));

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        for (String key : expected.names()) {
            int dot = key.lastIndexOf('.');
            Node node = node(fused.network(), key.substring(0, dot));
            assertEqual(key, parameter(node, key.substring(dot + 1)), expected.array(key));
        }
        assertThat(Parity.onNoise(raw, fused.network(), -0.5, 3, 4, 1).maxRelative())
                .isLessThan(1e-5);
    }

    private static void assertEqual(String key, INDArray actual, INDArray expected) {
        double[] values = Buffers.doubles(actual);
        double[] wanted = Buffers.doubles(expected);
        if (!key.endsWith("sign")) {
            assertThat(actual.shape()).as(key).isEqualTo(expected.shape());
        }
        assertThat(values).as(key).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            // Both were computed in float64 and rounded once; a sum over taps may round the other way.
            assertThat(values[i]).as(key).isCloseTo(wanted[i], within(1e-7 + 2e-7 * Math.abs(wanted[i])));
        }
    }

    private static INDArray parameter(Node node, String name) {
        return switch (name) {
            case "weight" -> ((LinearLayer) node.layer()).weight();
            case "bias" -> ((LinearLayer) node.layer()).bias().orElseThrow();
            default -> ((MaxPool) node.layer()).channelSign().orElseThrow();
        };
    }

    /** The exporter calls the node of module {@code conv1} {@code /conv1/Conv}. */
    private static Node node(Network network, String module) {
        Optional<Node> node = network.nodes().stream()
                .filter(n -> n.name().startsWith("/" + module + "/"))
                .findFirst();
        return node.orElseThrow(() -> new AssertionError("no node of module " + module));
    }

    private static Network read(String name) throws URISyntaxException {
        return ModelReaders.read(Path.of(ReferenceFusionTest.class
                        .getResource("/reference/%s/model.onnx".formatted(name))
                        .toURI()))
                .network();
    }
}
