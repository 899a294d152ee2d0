package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.RealData;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Fused parameters against those of an independent program, to float32 rounding, bias maps included. */
class ReferenceFusionTest {

    @ParameterizedTest
    @ValueSource(strings = {"mlp_bn", "cnn_bn_before", "cnn_bn_after"})
    void fusedParametersAreThoseOfTheReference(String name) throws URISyntaxException {
        Network raw = read(resource(name));

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertParameters(fused.network(), Npz.resource("/reference/%s/fused_params.npz".formatted(name)));
        assertParity(raw, fused);
    }

    @Test
    void aResidualNetworkAgrees() {
        Network raw = read(RealData.reference("resnet_small/model.onnx"));

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertParameters(fused.network(), Npz.read(RealData.reference("resnet_small/fused_params.npz")));
        assertParity(raw, fused);
    }

    @Test
    void withoutMovingPastActivationsADenselyConnectedNetworkKeepsItsInnerBatchNorms() {
        Network raw = read(RealData.reference("cnn_pre_bn/model.onnx"));

        Fused fused = BatchNormFusion.fuse(raw, EnumSet.of(Placement.A, Placement.B, Placement.C, Placement.D));

        assertThat(fused.report().summary()).isEqualTo("1 BatchNorm fused, 5 kept");
        assertParameters(fused.network(), Npz.read(RealData.reference("cnn_pre_bn/fused_pass_params.npz")));
        assertParity(raw, fused);
    }

    @Test
    void withThresholdsADenselyConnectedNetworkFusesEntirely() {
        Network raw = read(RealData.reference("cnn_pre_bn/model.onnx"));

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertParameters(fused.network(), Npz.read(RealData.reference("cnn_pre_bn/fused_thresh_params.npz")));
        assertParity(raw, fused);
    }

    private static void assertParameters(Network fused, Npz expected) {
        for (String key : expected.names()) {
            int dot = key.lastIndexOf('.');
            Node node = node(fused, key.substring(0, dot));
            String parameter = key.substring(dot + 1);
            if (parameter.equals("thr")) {
                assertThreshold(key, (Threshold) node.layer(), expected.array(key), positive(expected, node, key));
            } else if (!parameter.equals("pos")) {
                assertEqual(key, parameter(node, parameter), expected.array(key));
            }
        }
    }

    private static double[] positive(Npz expected, Node node, String key) {
        assertThat(node.layer().kind()).isEqualTo(LayerKind.ACTIVATION);
        return Buffers.doubles(expected.array(key.replace(".thr", ".pos")));
    }

    /** Where the scale was positive the bound is a lower one, otherwise an upper one. */
    private static void assertThreshold(String key, Threshold actual, INDArray bounds, double[] positive) {
        double[] stated = Buffers.doubles(bounds);
        for (int c = 0; c < positive.length; c++) {
            double bound = positive[c] > 0 ? actual.low(c) : actual.high(c);
            double other = positive[c] > 0 ? -actual.high(c) : actual.low(c);
            assertThat(bound).as(key).isCloseTo(stated[c], within(1e-7 + 2e-7 * Math.abs(stated[c])));
            assertThat(other).as(key).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    private static void assertParity(Network raw, Fused fused) {
        assertThat(NoiseParity.of(raw, fused.network(), -0.5, 3, 4, 1).maxRelative())
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

    /** The exporter calls the node of module {@code block.conv1} {@code /block/conv1/Conv}. */
    private static Node node(Network network, String module) {
        Optional<Node> node = network.nodes().stream()
                .filter(n -> n.name().startsWith("/" + module.replace('.', '/') + "/"))
                .findFirst();
        return node.orElseThrow(() -> new AssertionError("no node of module " + module));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(ReferenceFusionTest.class
                .getResource("/reference/%s/model.onnx".formatted(name))
                .toURI());
    }

    private static Network read(Path file) {
        return ModelReaders.read(file).network();
    }
}
