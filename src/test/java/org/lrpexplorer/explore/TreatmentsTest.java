package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.lrp.composite.Composites;

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
}
