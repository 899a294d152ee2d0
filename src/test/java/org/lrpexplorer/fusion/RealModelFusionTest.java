package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.RealData;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;

/** Trained models as people have them: negative scales and running variances near zero occur in them. */
class RealModelFusionTest {

    @ParameterizedTest
    @CsvSource({
        "amandashi_cifar10_resnet20_bn_opset9.onnx, 21, -2.2, 2.7",
        "resnet20_cifar10_akamaster_bn.onnx, 19, -2.2, 2.7",
        "resnet8_cifar10_mlperftiny_bn.onnx, 7, 0, 255",
        "burn_mnist_bn_opset16.onnx, 2, -0.5, 2.9"
    })
    void everyBatchNormFusesAndTheLogitsStay(String file, int batchNorms, double low, double high) {
        Network raw = ModelReaders.read(RealData.find("models/" + file)).network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.report().summary()).isEqualTo("%d BatchNorm fused".formatted(batchNorms));
        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertThat(Parity.onNoise(raw, fused.network(), low, high, 4, 1).maxRelative())
                .isLessThan(1e-5);
    }
}
