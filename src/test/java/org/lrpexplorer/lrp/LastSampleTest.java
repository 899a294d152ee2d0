package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;

/** Explaining a sample again, in another way, gives the bits that it gives anew. */
class LastSampleTest {

    private final SmallNetworks networks = new SmallNetworks(8);
    private final Network network = networks.plain(true);
    private final float[] first = networks.input();
    private final float[] second = networks.input();
    private final Request plus = Request.of(Composites.epsilonPlus());
    private final Request gamma = Request.of(Composites.named("Gamma:0.5"));

    @ParameterizedTest
    @EnumSource(Precision.class)
    void anotherWayAnotherSampleAndBackGiveWhatAFreshAttributorGives(Precision precision) {
        ComparingAttributor kept = attributor(precision);
        kept.explain(first, plus, RunControl.none());

        assertSame(kept.explain(first, gamma, RunControl.none()), attributor(precision), first);
        assertSame(kept.explain(second, gamma, RunControl.none()), attributor(precision), second);
        assertSame(kept.explain(first, gamma, RunControl.none()), attributor(precision), first);
    }

    private ComparingAttributor attributor(Precision precision) {
        return new ComparingAttributor(network, precision.fuse(network), precision);
    }

    private void assertSame(Comparison found, ComparingAttributor fresh, float[] input) {
        Comparison expected = fresh.explain(input, gamma, RunControl.none());
        for (Explanation[] pair : List.of(
                new Explanation[] {found.raw(), expected.raw()}, new Explanation[] {found.fused(), expected.fused()})) {
            assertThat(pair[0].logits()).isEqualTo(pair[1].logits());
            assertThat(pair[0].input().values()).isEqualTo(pair[1].input().values());
        }
    }
}
