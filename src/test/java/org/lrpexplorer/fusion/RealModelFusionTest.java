package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.RealModel;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/** Trained models as people have them: negative scales and running variances near zero occur in them. */
class RealModelFusionTest {

    @ParameterizedTest
    @CsvSource({"MNIST, 2", "RESNET20, 21", "RESNET20_OPTION_A, 19", "RESNET8, 7"})
    void everyBatchNormFusesAndTheLogitsStay(RealModel model, int batchNorms) throws IOException {
        Network raw = model.network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.report().summary()).isEqualTo("%d BatchNorm fused".formatted(batchNorms));
        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        List<float[]> images = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            images.add(Buffers.floats(model.images(i, 1)));
        }
        assertThat(Parity.on(raw, fused.network(), images).maxRelative()).isLessThan(1e-5);
    }
}
