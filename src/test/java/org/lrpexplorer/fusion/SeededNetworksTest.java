package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.SeededNetworks;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The large networks of the benchmark, at a small image size. */
class SeededNetworksTest {

    private static final int EXTENT = 32;
    private static final long SEED = 7;
    private static final Network VGG16 = SeededNetworks.vgg16(EXTENT, 10, SEED);
    private static final Network RESNET50 = SeededNetworks.resnet50(EXTENT, 1000, SEED);

    static Stream<Arguments> networksWithTheirBatchNorms() {
        return Stream.of(Arguments.of(VGG16, 13), Arguments.of(RESNET50, 53));
    }

    @ParameterizedTest
    @MethodSource("networksWithTheirBatchNorms")
    void everyTensorStaysOfOrderOne(Network network, int norms) {
        Activations activations = ForwardPass.run(network, Nd4j.randn(DataType.FLOAT, 1, 3, EXTENT, EXTENT));
        for (Node node : network.nodes()) {
            INDArray values = activations.of(node.output());
            double rms = Math.sqrt(values.mul(values).meanNumber().doubleValue());
            // NaN and infinity are in no interval.
            assertThat(rms).as(node.name()).isBetween(0.1, 10.0);
        }
    }

    @ParameterizedTest
    @MethodSource("networksWithTheirBatchNorms")
    void everyBatchNormFuses(Network network, int norms) {
        Fused fused = BatchNormFusion.fuse(network);
        assertThat(fused.report().fusedCount()).isEqualTo(norms);
        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("networksWithTheirBatchNorms")
    void someScalesAreNegative(Network network, int norms) {
        assertThat(network.nodes().stream()
                        .map(Node::layer)
                        .filter(BatchNorm.class::isInstance)
                        .map(BatchNorm.class::cast))
                .hasSize(norms)
                .anySatisfy(norm ->
                        assertThat(norm.scale().minNumber().doubleValue()).isNegative());
    }

    @Test
    void resNet50HasTheParametersOfThePublishedOne() {
        int channelsOfAllNorms = 26_560;
        assertThat(RESNET50.parameterCount()).isEqualTo(25_557_032 + 2 * channelsOfAllNorms);
    }

    @Test
    void theSameSeedGivesTheSameParameters() {
        Network again = SeededNetworks.resnet50(EXTENT, 1000, SEED);
        assertThat(weights(again)).isEqualTo(weights(RESNET50));
    }

    private static INDArray weights(Network network) {
        return ((Dense) network.node("fc").orElseThrow().layer()).weight();
    }
}
