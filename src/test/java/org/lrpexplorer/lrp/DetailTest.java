package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

class DetailTest {

    private final SmallNetworks networks = new SmallNetworks(8);
    private final float[] input = networks.input();
    private final Request full = Request.of(Composites.epsilonPlus());
    private final Network network = networks.residual();
    private final Attributor attributor = new Attributor(network);
    private final Explanation tensors = attributor.explain(input, full);
    private final Explanation maps = attributor.explain(input, full.withDetail(Detail.MAPS));

    @Test
    void mapsAreTheTensorsSummedOverChannels() {
        Relevance tensor = tensors.sentBy("branch").orElseThrow();
        Relevance map = maps.sentBy("branch").orElseThrow();

        assertThat(map.shape()).isEqualTo(Shape.of(1, 8, 8));
        for (int pixel = 0; pixel < 64; pixel++) {
            double sum = 0;
            for (int channel = 0; channel < 4; channel++) {
                sum += tensor.values()[channel * 64 + pixel];
            }
            assertThat(map.values()[pixel]).isEqualTo((float) sum);
        }
    }

    @Test
    void sumsAreThoseOfTheFullTensors() {
        assertThat(maps.sent())
                .extracting(Relevance::sum)
                .isEqualTo(tensors.sent().stream().map(Relevance::sum).toList());
    }

    @Test
    void vectorsAndTheInputStayInFull() {
        assertThat(maps.input().values()).isEqualTo(tensors.input().values());
        assertThat(maps.totals().get("pool.out").values())
                .isEqualTo(tensors.totals().get("pool.out").values())
                .hasSize(4);
        assertThat(maps.sentBy("dense").orElseThrow().values())
                .isEqualTo(tensors.sentBy("dense").orElseThrow().values());
    }

    @Test
    void mapsTakeLessMemory() {
        assertThat(maps.bytes()).isLessThan(tensors.bytes() / 2);
    }

    @Test
    void whatALayerPassesOnUnchangedSharesItsMemory() {
        assertThat(tensors.sentBy("relu").orElseThrow().array())
                .isSameAs(tensors.totals().get("relu.out").array());
        assertThat(maps.sentBy("relu").orElseThrow().array())
                .isSameAs(maps.totals().get("relu.out").array());
        assertThat(tensors.sentBy("flatten").orElseThrow().shape()).isEqualTo(Shape.of(4, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theInputAloneHasTheBitsThatItHasAmongAllOthers(Precision precision) {
        Attributor those = new Attributor(network, precision);
        Explanation all = those.explain(input, full.withDetail(Detail.MAPS));
        Explanation alone = those.explain(input, full.withDetail(Detail.INPUT));

        assertThat(alone.input().values()).isEqualTo(all.input().values());
        assertThat(alone.logits()).isEqualTo(all.logits());
        assertThat(alone.sent()).isEmpty();
        assertThat(alone.totals()).containsOnlyKeys(all.input().tensor());
    }

    @Test
    void theInputAloneIsKeptWhereRelevanceGoesOnFromAnExplanationBefore() {
        Composite lowest = Composites.epsilonPlusFlat();
        Attributor again = new Attributor(network);
        again.explain(input, full.withDetail(Detail.INPUT));

        Explanation alone = again.explain(input, Request.of(lowest).withDetail(Detail.INPUT));
        Explanation maps = again.explain(input, Request.of(lowest).withDetail(Detail.MAPS));

        assertThat(alone.input().values()).isEqualTo(maps.input().values());
        assertThat(maps.sent()).hasSameSizeAs(tensors.sent());
    }

    @Test
    void aRestrictedRequestForTheInputKeepsMaps() {
        Optional<Condition> condition = Optional.of(Condition.ofChannels("branch", Shape.of(4, 8, 8), List.of(1)));
        Explanation restricted =
                attributor.explain(input, full.withCondition(condition).withDetail(Detail.INPUT));
        Explanation all =
                attributor.explain(input, full.withCondition(condition).withDetail(Detail.MAPS));

        assertThat(restricted.input().values()).isEqualTo(all.input().values());
        assertThat(restricted.request().detail()).isEqualTo(Detail.MAPS);
    }
}
