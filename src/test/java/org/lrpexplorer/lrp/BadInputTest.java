package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.tensor.Buffers;
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

    @ParameterizedTest
    @EnumSource(Precision.class)
    void relevanceThatOverflowsInsideIsRefusedWhateverIsKept(Precision precision) {
        Attributor attributor = new Attributor(overflowingInside(), precision);
        Request request = new Request(Composites.everywhere(new LrpZero()), Target.ofClass(0), StartRelevance.ONE);
        String[] messages = Arrays.stream(Detail.values())
                .map(request::withDetail)
                .map(each -> catchThrowable(() -> attributor.explain(new float[] {1, 1}, each)))
                .map(Throwable::getMessage)
                .toArray(String[]::new);

        assertThat(messages[0])
                .startsWith("The relevance that layer 'last' (Dense) propagates by the rule LRP0 is infinite");
        assertThat(messages).containsOnly(messages[0]);
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

    /** Two contributions of 1e20 and -1e20 to an output that its bias of 1e-20 keeps from being 0. */
    private static Network overflowingInside() {
        Dense first = Dense.of(Buffers.array(new float[] {1e20f, 0, 0, 1e20f}, 2, 2), null);
        Dense last = Dense.of(Buffers.array(new float[] {1, -1}, 1, 2), Buffers.array(new float[] {1e-20f}, 1));
        return new Network(
                "overflowing",
                "x",
                Shape.of(2),
                List.of(Node.of("first", first, "x", "first.out"), Node.of("last", last, "first.out", "logits")),
                "logits",
                List.of());
    }
}
