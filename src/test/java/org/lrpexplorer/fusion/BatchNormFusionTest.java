package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;

class BatchNormFusionTest {

    @Test
    void linearThenBatchNormGoesBackward() {
        Network raw = new Chain(1, 2, 6, 6)
                .conv("conv", 3, 3, 2, 1)
                .norm("bn")
                .relu("relu")
                .network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.report().of("bn").orElseThrow().describe()).isEqualTo("bn → conv (A)");
        assertThat(fused.report().summary()).isEqualTo("1 BatchNorm fused");
        assertEqualLogits(raw, fused.network());
    }

    private static void assertEqualLogits(Network raw, Network fused) {
        assertThat(Parity.onNoise(raw, fused, -1, 2, 3, 7).maxRelative()).isLessThan(1e-9);
        assertThat(fused.has(LayerKind.BATCH_NORM)).isFalse();
    }
}
