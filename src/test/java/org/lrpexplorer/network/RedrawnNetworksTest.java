package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.tensor.Buffers;

class RedrawnNetworksTest {

    private final Network network =
            ModelReaders.read(Path.of("assets/networks/mnist-conv-bn.onnx")).network();
    private final RedrawnNetworks redrawn = new RedrawnNetworks(network, 7);

    private static double[] weights(Network of, String layer) {
        return Buffers.doubles(((LinearLayer) of.node(layer).orElseThrow().layer()).weight());
    }

    private static List<BatchNorm> norms(Network of) {
        return of.nodes().stream()
                .filter(node -> node.layer() instanceof BatchNorm)
                .map(node -> (BatchNorm) node.layer())
                .toList();
    }

    @Test
    void layersAreLostFromTheOutputDownEachTheSameWhateverElseIsLost() {
        List<String> layers = redrawn.layers();

        assertThat(layers).hasSize((int) network.nodes().stream()
                .filter(node -> node.layer() instanceof LinearLayer)
                .count());
        for (int count = 0; count <= layers.size(); count++) {
            Network some = redrawn.redrawn(count);
            for (int i = 0; i < layers.size(); i++) {
                double[] own = weights(some, layers.get(i));
                assertThat(Arrays.equals(own, weights(network, layers.get(i)))).isEqualTo(i >= count);
                assertThat(Arrays.equals(own, weights(redrawn.redrawn(layers.size()), layers.get(i))))
                        .isEqualTo(i < count);
            }
        }
        assertThat(weights(new RedrawnNetworks(network, 8).redrawn(1), layers.get(0)))
                .isNotEqualTo(weights(redrawn.redrawn(1), layers.get(0)));
    }

    @Test
    void weightsKeepTheirMeanAndSpread() {
        for (String layer : redrawn.layers()) {
            double[] before = weights(network, layer);
            double[] after = weights(redrawn.redrawn(redrawn.layers().size()), layer);
            double spread = spread(before);

            assertThat(mean(after)).isCloseTo(mean(before), within(4 * spread / Math.sqrt(before.length)));
            assertThat(spread(after)).isCloseTo(spread, within(4 * spread / Math.sqrt(2.0 * before.length)));
        }
    }

    @Test
    void theChannelsOfABatchNormChangePlacesWithAllThatTheyHave() {
        List<BatchNorm> before = norms(network);
        List<BatchNorm> after = norms(redrawn.redrawn(redrawn.layers().size()));

        assertThat(after).hasSameSizeAs(before).isNotEmpty();
        for (int i = 0; i < before.size(); i++) {
            assertThat(channels(after.get(i))).containsExactlyInAnyOrderElementsOf(channels(before.get(i)));
            assertThat(channels(after.get(i))).isNotEqualTo(channels(before.get(i)));
        }
    }

    private static List<String> channels(BatchNorm norm) {
        double[] scale = Buffers.doubles(norm.scale());
        double[] shift = Buffers.doubles(norm.shift());
        double[] mean = Buffers.doubles(norm.mean());
        return IntStream.range(0, scale.length)
                .mapToObj(c -> scale[c] + " " + shift[c] + " " + mean[c])
                .toList();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
