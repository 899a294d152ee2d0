package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Pass;

class ComparingAttributorTest {

    private final SmallNetworks networks = new SmallNetworks(3);
    private final Network raw = networks.plain(true);
    private final Network fused = BatchNormFusion.fuse(raw).network();
    private final ComparingAttributor attributor = new ComparingAttributor(raw, fused);
    private final float[] input = networks.input();

    private Comparison compare(Request request) {
        return attributor.explain(input, request, new CancellationToken(), ProgressListener.none());
    }

    @Test
    void bothNetworksExplainTheSameClass() {
        Comparison comparison = compare(Request.of(Composites.epsilonPlusFlat()));

        assertThat(comparison.fused().target()).isEqualTo(comparison.raw().target());
        assertThat(comparison.fused().targetLogit()).isCloseTo(comparison.raw().targetLogit(), within(1e-3f));
    }

    @Test
    void layersArePairedByName() {
        Comparison comparison = compare(Request.of(Composites.epsilonPlusFlat()));

        assertThat(comparison.layers()).extracting(Comparison.Pair::node).containsExactly("conv", "dense");
        assertThat(comparison.layers()).allSatisfy(pair -> assertThat(pair.raw().shape())
                .isEqualTo(pair.fused().shape()));
    }

    @Test
    void fusingChangesRelevanceBelowTheBatchNormAndNotAboveIt() {
        Comparison comparison = compare(Request.of(Composites.everywhere(new LrpZero())));

        Comparison.Pair conv = comparison.layers().get(0);
        Comparison.Pair dense = comparison.layers().get(1);
        assertThat(distance(conv)).isGreaterThan(0.05);
        assertThat(distance(dense)).isLessThan(1e-4);
    }

    @Test
    void aRuleForABatchNormThatWasFusedIsLeftOutThere() {
        Composite composite = Composites.epsilonPlus().with("mine", Selector.named("bn"), new Pass());

        Comparison comparison = compare(Request.of(composite));

        assertThat(comparison.raw().composite()).isEqualTo(composite);
        assertThat(comparison.fused().composite().assignments())
                .isEqualTo(Composites.epsilonPlus().assignments());
    }

    @Test
    void progressCountsTheLayersOfBothNetworks() {
        List<Integer> steps = new ArrayList<>();
        int all = 2 * (raw.nodes().size() + fused.nodes().size());

        attributor.explain(
                input, Request.of(Composites.epsilonPlus()), new CancellationToken(), (done, total, step) -> {
                    assertThat(total).isEqualTo(all);
                    steps.add(done);
                });

        assertThat(steps).hasSize(all).isSorted().doesNotHaveDuplicates().endsWith(all);
    }

    @Test
    void aNetworkWithoutBatchNormIsExplainedOnce() {
        Network plain = networks.residual();

        Comparison comparison = new ComparingAttributor(plain, plain)
                .explain(input, Request.of(Composites.epsilonPlus()), new CancellationToken(), ProgressListener.none());

        assertThat(comparison.fused()).isSameAs(comparison.raw());
    }

    private static double distance(Comparison.Pair pair) {
        float[] a = pair.raw().values();
        float[] b = pair.fused().values();
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < a.length; i++) {
            difference += Math.pow(a[i] - b[i], 2);
            norm += Math.pow(a[i], 2);
        }
        return Math.sqrt(difference / norm);
    }
}
