package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What counts as a normalisation. */
class NormKindsTest {

    private static final INDArray ONES = vector(1, 1, 1);
    private static final INDArray ZEROS = vector(0, 0, 0);

    @Test
    void statisticsMakeABatchNorm() {
        ChainBuilder chain = image().conv("conv", 3, 3, 1, 1).norm("bn");

        assertThat(kinds(chain)).containsExactly(NormKind.BATCH_NORM);
    }

    @Test
    void factorsOfEachChannelWithAShiftAreAFrozenOneInHoweverManySteps() {
        INDArray factors = vector(1, 2, 3);
        ChainBuilder one = image().conv("conv", 3, 3, 1, 1).then("affine", BatchNorm.scaling(factors, ONES));
        ChainBuilder two = image().conv("conv", 3, 3, 1, 1)
                .then("mul", BatchNorm.scaling(factors, ZEROS))
                .then("add", BatchNorm.scaling(ONES, factors));
        ChainBuilder three = image().conv("conv", 3, 3, 1, 1)
                .then("sub", BatchNorm.scaling(ONES, factors))
                .then("div", BatchNorm.scaling(factors, ZEROS))
                .then("mul", BatchNorm.scaling(vector(2, 2, 2), ZEROS));

        assertThat(kinds(one)).containsExactly(NormKind.FROZEN);
        assertThat(kinds(two)).containsExactly(NormKind.FROZEN, NormKind.FROZEN);
        assertThat(kinds(three)).containsExactly(NormKind.FROZEN, NormKind.FROZEN, NormKind.FROZEN);
    }

    @Test
    void oneFactorForAllChannelsOrNoShiftIsAScaling() {
        ChainBuilder temperature =
                image().conv("conv", 3, 3, 1, 1).then("mul", BatchNorm.scaling(vector(2, 2, 2), vector(1, 2, 3)));
        ChainBuilder layerScale =
                image().conv("conv", 3, 3, 1, 1).then("mul", BatchNorm.scaling(vector(1, 2, 3), ZEROS));

        assertThat(kinds(temperature)).containsExactly(NormKind.SCALING);
        assertThat(kinds(layerScale)).containsExactly(NormKind.SCALING);
    }

    @Test
    void whatBringsPixelsIntoTheirRangeIsAScaling() {
        ChainBuilder pixels = image().flatten("flat")
                .then("sub", BatchNorm.scaling(Buffers.array(ramp(12), 12), Buffers.array(ramp(12), 12)));

        assertThat(kinds(pixels)).containsExactly(NormKind.SCALING);
    }

    @Test
    void theStatisticsOfASampleAreAnotherMatter() {
        assertThat(kinds(image().then("group", new GroupNorm(1, ONES, ONES, 1e-5))))
                .containsExactly(NormKind.BY_SAMPLE);
    }

    @Test
    void denseLayersMeetFrozenBatchNormButNoTemperature() {
        INDArray factors = vector(1, 2, 3);
        ChainBuilder frozen =
                image().flatten("flat").dense("fc", 3).then("affine", BatchNorm.scaling(factors, factors));
        ChainBuilder temperature =
                image().flatten("flat").dense("fc", 3).then("mul", BatchNorm.scaling(vector(2, 2, 2), ZEROS));

        assertThat(report(frozen).denseWithBatchNorm()).containsExactly("fc");
        assertThat(report(temperature).denseWithBatchNorm()).isEmpty();
        assertThat(report(temperature).summary()).isEqualTo("no BatchNorm, 1 scaling by constants fused");
        assertThat(report(temperature).inPlace()).isEqualTo("no BatchNorm, 1 scaling by constants in place");
    }

    private static List<NormKind> kinds(ChainBuilder chain) {
        return chain.network().nodes().stream()
                .map(node -> NormKinds.of(chain.network(), node))
                .flatMap(Optional::stream)
                .toList();
    }

    private static FusionReport report(ChainBuilder chain) {
        return BatchNormFusion.fuse(chain.network()).report();
    }

    private static ChainBuilder image() {
        return new ChainBuilder(1, 3, 2, 2);
    }

    private static INDArray vector(double... values) {
        return Buffers.array(values, values.length);
    }

    private static double[] ramp(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = i + 1;
        }
        return values;
    }
}
