package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.tensor.Shape;

class DetailTest {

    private final SmallNetworks networks = new SmallNetworks(8);
    private final float[] input = networks.input();
    private final Request full = Request.of(Composites.epsilonPlus());
    private final Attributor attributor = new Attributor(networks.residual());
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
}
