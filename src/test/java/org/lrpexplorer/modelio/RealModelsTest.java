package org.lrpexplorer.modelio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.RealModel;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Models as they are found in the wild, against the outputs of another runtime on the first test images. */
class RealModelsTest {
    private static final int IMAGES = 64;
    private static final double TOLERANCE = 1e-3;

    @ParameterizedTest
    @EnumSource
    void logitsAreThoseOfAnotherRuntime(RealModel model) throws IOException {
        Network network = model.network();

        INDArray logits = ForwardPass.run(network, model.images(0, IMAGES)).logits();

        assertThat(logits.sub(model.expectedLogits()).amaxNumber().doubleValue())
                .isLessThan(TOLERANCE);
        assertThat(network.has(LayerKind.BATCH_NORM)).isTrue();
    }
}
