package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** The architectures that are bundled. */
class BundledNetworksTest {

    static Stream<String> names() {
        return BundledNetworks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNetworkTellsTenClassesApartAndFitsItsFile(String name) {
        Network network = BundledNetworks.untrained(name, 1);

        assertThat(network.name()).isEqualTo(name);
        assertThat(network.outputSize()).isEqualTo(10);
        assertThat(network.parameterCount()).isLessThan(1_000_000);
        assertThat(network.has(LayerKind.BATCH_NORM)).isEqualTo(!name.endsWith("plain"));
    }

    @Test
    void theNameSaysWhereTheNormalisationStands() {
        assertThat(kinds("cifar10-conv-bn"))
                .containsSubsequence(LayerKind.CONVOLUTION, LayerKind.BATCH_NORM, LayerKind.ACTIVATION);
        assertThat(kinds("cifar10-conv-relu-bn").subList(0, 3))
                .containsExactly(LayerKind.CONVOLUTION, LayerKind.ACTIVATION, LayerKind.BATCH_NORM);
        assertThat(kinds("cifar10-resnet-bn")).contains(LayerKind.ADD);
        assertThat(kinds("cifar10-densenet-bn"))
                .containsSubsequence(
                        LayerKind.BATCH_NORM, LayerKind.ACTIVATION, LayerKind.CONVOLUTION, LayerKind.CONCAT)
                .contains(LayerKind.AVERAGE_POOL);
        assertThat(BundledNetworks.untrained("cifar10-mobilenet-bn", 1).nodes())
                .extracting(Node::layer)
                .filteredOn(Conv2d.class::isInstance)
                .filteredOn(layer -> ((Conv2d) layer).groups() > 1)
                .hasSizeGreaterThan(5)
                .allSatisfy(layer -> assertThat(((Conv2d) layer).groups()).isEqualTo(((Conv2d) layer).inputChannels()));
        assertThat(kinds("mnist-dense-bn")).doesNotContain(LayerKind.CONVOLUTION);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundledNetworks.untrained("vgg", 1))
                .withMessageContaining("vgg")
                .withMessageContaining("mnist-conv-plain");
    }

    private static List<LayerKind> kinds(String name) {
        return BundledNetworks.untrained(name, 1).nodes().stream()
                .map(Node::layer)
                .map(layer -> layer.kind())
                .toList();
    }
}
