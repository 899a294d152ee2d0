package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.OpenNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TreatmentsTest {

    @ParameterizedTest
    @CsvSource({
        "mnist-conv-bn, BN: pass through, BN merged into weights",
        "mnist-conv-plain, no BatchNorm, 'no BN merged, as raw'"
    })
    void theRowsSayWhatBecameOfBatchNorm(String network, String raw, String fused) {
        OpenNetwork open = OpenNetwork.read(Path.of("assets/networks", network + ".onnx"), 1);

        Treatments treatments = Treatments.of(open, Composites.epsilonPlusFlat());

        assertThat(treatments.brief()).isEqualTo(raw);
        assertThat(treatments.briefFused()).isEqualTo(fused);
    }

    @Test
    void scalingsByConstantsAreNotCalledBatchNorm() {
        INDArray two = Nd4j.valueArrayOf(new long[] {3}, 2f, DataType.FLOAT);
        Network plain = Examples.plain();
        List<Node> nodes = new ArrayList<>(plain.nodes());
        nodes.add(Node.of("temperature", BatchNorm.scaling(two, two.mul(0)), plain.output(), "scaled"));
        Network scaled = new Network("scaled", plain.input(), plain.inputShape(), nodes, "scaled", List.of());

        Treatments treatments = Treatments.of(Examples.open(scaled, 1), Composites.epsilonPlusFlat());

        assertThat(treatments.raw()).startsWith("no BatchNorm, scalings by constants kept, rule: ");
        assertThat(treatments.brief()).isEqualTo("scalings: pass through");
        assertThat(treatments.briefFused()).isEqualTo("scalings merged into weights");
    }
}
