package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.tensor.Shape;

/** What cannot be explained is refused in one sentence; no explanation holds a value that is not finite. */
class BadInputTest {

    private final SmallNetworks networks = new SmallNetworks(2);

    @Test
    void relevanceThatOverflowsIsRefusedNamingTheLayerAndTheRule() {
        Network network = networks.cancelling();
        Attributor attributor = new Attributor(network, Precision.SINGLE);
        Request request = Request.of(Composites.everywhere(new LrpZero()));
        float[] input = {16777216, 1};

        assertThatThrownBy(() -> attributor.explain(input, request))
                .isInstanceOf(AttributionException.class)
                .hasMessage(
                        "The relevance that layer 'hidden' (Dense) propagates by the rule LRP0 is infinite or not a number at 1"
                                + " values; a rule with a larger stabiliser ε keeps it finite.");
        assertThatThrownBy(() -> attributor.explain(List.of(new float[] {16777214, 1}, input), request))
                .hasMessageContaining("at 1 values in entry 1 of the batch;");
    }

    @Test
    void aBatchNormWhoseGammaIsZeroGivesFiniteRelevance() {
        Attributor attributor = new Attributor(networks.zeroGamma());

        for (Composite composite : SmallNetworks.composites()) {
            for (BatchNormTreatment treatment : BatchNormTreatment.values()) {
                Request request = Request.of(composite.withBatchNorm(treatment));
                Explanation explanation = attributor.explain(networks.input(), request);
                assertThat(explanation.nonFinite()).isZero();
            }
        }
    }

    @Test
    void inputsOfZerosGiveFiniteRelevance() {
        Attributor attributor = new Attributor(networks.plain(true));

        for (Composite composite : SmallNetworks.composites()) {
            Explanation explanation = attributor.explain(new float[SmallNetworks.INPUT.size()], Request.of(composite));
            assertThat(explanation.nonFinite()).isZero();
            assertThat(explanation.input().shape()).isEqualTo(Shape.of(2, 8, 8));
        }
    }
}
