package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** What holds for every network, tried on random ones in float64. */
class FusionPropertiesTest {

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void noBatchNormRemainsWhereThePlacementsAreLegal(@ForAll long seed) {
        Network raw = RandomNetworks.fusable(seed).network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM))
                .as(fused.report().entries().toString())
                .isFalse();
        assertThat(fused.report().keptCount()).isZero();
        assertEqualLogits(raw, fused.network());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void logitsStayWhateverIsFusedOrKept(@ForAll long seed) {
        Network raw = RandomNetworks.anything(seed).network();

        Fused fused = BatchNormFusion.fuse(raw);

        for (FusionEntry entry : fused.report().entries()) {
            assertThat(fused.network().node(entry.batchNorm()).isEmpty())
                    .as(entry.describe())
                    .isEqualTo(entry.fused());
        }
        assertEqualLogits(raw, fused.network());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theOrderOfRegistrationDoesNotMatter(@ForAll long seed) {
        Chain chain = RandomNetworks.anything(seed);
        List<Node> shuffled = new ArrayList<>(chain.nodes());
        Collections.shuffle(shuffled, new Random(seed));

        FusionReport report = BatchNormFusion.fuse(chain.network()).report();

        assertThat(BatchNormFusion.fuse(chain.network(shuffled)).report().entries())
                .containsExactlyInAnyOrderElementsOf(report.entries());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void linearLayersKeepTheirNames(@ForAll long seed) {
        Network raw = RandomNetworks.fusable(seed).network();

        assertThat(linearNames(BatchNormFusion.fuse(raw).network())).isEqualTo(linearNames(raw));
    }

    private static List<String> linearNames(Network network) {
        return network.nodes().stream()
                .filter(n -> n.layer().kind().linear())
                .map(Node::name)
                .sorted()
                .toList();
    }

    private static void assertEqualLogits(Network raw, Network fused) {
        assertThat(Parity.onNoise(raw, fused, -1, 2, 2, 7).maxRelative()).isLessThan(1e-9);
    }
}
