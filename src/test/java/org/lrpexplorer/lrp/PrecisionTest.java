package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.engine.reference.ReferenceEngine;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededNetworks;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

class PrecisionTest {

    @Test
    void aSmallNetworkIsExplainedInDouble() {
        Network small = ModelReaders.read(Path.of("assets/networks/cifar10-resnet-bn.onnx"))
                .network();

        assertThat(Precision.suitedTo(small)).isEqualTo(Precision.DOUBLE);
    }

    @Test
    void resNet50TakesItsFourThousandMillionMultiplyAddsInSingle() {
        Network large = SeededNetworks.resnet50(224, 1000, 1);

        // He et al. 2016 give 3.8·10⁹ with the stride in the first convolution of a block; this one has it in the
        // second.
        assertThat(large.multiplyAdds()).isCloseTo(4_089_000_000L, within(1_000_000L));
        assertThat(Precision.suitedTo(large)).isEqualTo(Precision.SINGLE);
    }

    @Test
    void withOneDnnSwitchedOffSinglePrecisionIsComputedByTheDefinitions() {
        List<Network> networks = List.of(new SmallNetworks(1).plain(true).as(DataType.FLOAT));
        System.setProperty(OneDnn.PROPERTY, "off");
        try {
            assertThat(OneDnn.available()).isFalse();
            assertThat(Precision.SINGLE.engine(networks, Set.of())).isInstanceOf(ReferenceEngine.class);
        } finally {
            System.clearProperty(OneDnn.PROPERTY);
        }
    }

    @Test
    void doublePrecisionIsComputedByTheDefinitions() {
        assertThat(Precision.DOUBLE.engine(List.of(new SmallNetworks(1).plain(true)), Set.of()))
                .isInstanceOf(ReferenceEngine.class);
    }
}
