package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.tensor.Buffers;

class ParityTest {

    @Test
    void measuresTheLargestDifferenceOverProbesAndLogits() {
        Parity parity = Parity.on(net(1, 2), net(1.5, 2), List.of(new float[] {1}, new float[] {-4}));

        assertThat(parity).isEqualTo(new Parity(2, 0.25, 2));
    }

    @Test
    void aNetworkEqualsItself() {
        assertThat(NoiseParity.of(net(1, 2), net(1, 2), -1, 1, 4, 3)).isEqualTo(new Parity(0, 0, 4));
    }

    @Test
    void zeroLogitsOnBothSidesAgree() {
        assertThat(Parity.on(net(0, 0), net(0, 0), List.of(new float[] {1})).maxRelative())
                .isZero();
    }

    @Test
    void measuringAndFusingEndOnceNobodyWaits() {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        Network normed = new ChainBuilder(1, 3, 6, 6)
                .conv("conv", 2, 3, 1, 1)
                .norm("bn")
                .flatten("flat")
                .network();

        assertThatThrownBy(() -> Parity.on(net(1, 2), net(1, 2), List.of(new float[] {1}), cancelled))
                .isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> BatchNormFusion.fuse(normed, EnumSet.allOf(Placement.class), cancelled))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void noiseStaysInItsRangeAndFollowsItsSeed() {
        Parity wide = NoiseParity.of(net(0, 0), net(1, 0), 2, 3, 50, 5);

        assertThat(wide.maxAbsolute()).isCloseTo(3, within(0.2)).isLessThanOrEqualTo(3);
        assertThat(NoiseParity.of(net(0, 0), net(1, 0), 2, 3, 50, 5)).isEqualTo(wide);
        assertThat(NoiseParity.of(net(0, 0), net(1, 0), 2, 3, 50, 6)).isNotEqualTo(wide);
    }

    private static Network net(double first, double second) {
        return new ChainBuilder(1, 1)
                .then("fc", Dense.of(Buffers.array(new double[] {first, second}, 2, 1), null))
                .network();
    }
}
