package org.lrpexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;

/** Where relevance is kept. */
class CutsTest {

    private final List<Network> networks = List.of(
            ModelReaders.read(Path.of("assets/networks/mnist-conv-bn.onnx")).network());

    @Test
    void whatSparesLittleForManyValuesIsNotKept() {
        List<String> all = tensors(Cuts.of(networks));
        List<String> worthIt = tensors(Cuts.of(networks, 512));

        assertThat(all).containsExactly("conv4", "conv3", "conv2", "conv1");
        assertThat(worthIt).containsExactly("conv4", "conv1");
    }

    @Test
    void theLowestIsAlwaysKept() {
        assertThat(tensors(Cuts.of(networks, 1e12))).containsExactly("conv1");
    }

    private static List<String> tensors(List<Cut> cuts) {
        return cuts.stream().map(cut -> cut.places().get(0).tensor()).toList();
    }
}
