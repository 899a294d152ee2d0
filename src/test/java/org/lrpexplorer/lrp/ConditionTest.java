package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

class ConditionTest {

    private static final Shape MAP = Shape.of(4, 4, 4);
    private static final Request REQUEST = Request.of(Composites.epsilonPlus());

    private final SmallNetworks networks = new SmallNetworks(8);
    private final float[] input = networks.input();

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theChannelsOfALayerShareOutWhatReachesTheInput(Precision precision) {
        Network network = networks.plain(true);
        Attributor attributor = new Attributor(network, precision);
        Explanation whole = attributor.explain(input, REQUEST);
        List<float[]> parts = IntStream.range(0, 4)
                .mapToObj(channel -> attributor
                        .explain(input, given(Condition.ofChannels("dense", MAP, List.of(channel))))
                        .input()
                        .values())
                .toList();

        for (int i = 0; i < input.length; i++) {
            int at = i;
            double sum = parts.stream().mapToDouble(part -> part[at]).sum();
            assertThat(sum)
                    .isCloseTo(
                            whole.input().values()[i],
                            within(1e-4 * whole.input().maxAbs()));
        }
        assertThat(parts.get(1)).isNotEqualTo(parts.get(0));
    }

    @Test
    void theLayerKeepsOnlyTheChosenPart() {
        Attributor attributor = new Attributor(networks.plain(true));
        Explanation whole = attributor.explain(input, REQUEST);
        Explanation some = attributor.explain(
                input, given(new Condition("dense", MAP, List.of(2), Optional.of(new Condition.Region(1, 0, 2, 3)))));

        float[] all = whole.sentBy("dense").orElseThrow().values();
        float[] kept = some.sentBy("dense").orElseThrow().values();
        for (int i = 0; i < all.length; i++) {
            int x = i % 4;
            int y = i / 4 % 4;
            boolean chosen = i / 16 == 2 && x >= 1 && x <= 2 && y <= 2;
            assertThat(kept[i]).isEqualTo(chosen ? all[i] : 0);
        }
        assertThat(some.logits()).isEqualTo(whole.logits());
        assertThat(some.totals().keySet())
                .containsExactlyElementsOf(whole.totals().keySet());
    }

    @Test
    void channelsAndPositionsAreThoseOfMapsThatWereFlattenedWithTheirChannelsLast() {
        float[] weight = new float[2 * 3 * 4];
        Arrays.fill(weight, 1);
        Network network = new Network(
                "last",
                "x",
                Shape.of(2, 3, 4),
                List.of(
                        Node.of("relu", new Relu(), "x", "r"),
                        Node.of("flat", new Flatten(ChannelOrder.LAST), "r", "f"),
                        Node.of("dense", Dense.of(Buffers.array(weight, 1, 24), null), "f", "y")),
                "y",
                List.of());
        float[] values = new float[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        Condition condition =
                new Condition("dense", Shape.of(2, 3, 4), List.of(1), Optional.of(new Condition.Region(1, 0, 2, 2)));

        Explanation some = new Attributor(network)
                .explain(values, Request.of(Composites.named("LRP0")).withCondition(Optional.of(condition)));

        float[] kept = some.input().values();
        for (int i = 0; i < 24; i++) {
            boolean chosen = i / 12 == 1 && i % 4 >= 1 && i % 4 <= 2 && i / 4 % 3 <= 1;
            assertThat(kept[i]).isCloseTo(chosen ? values[i] : 0, within(1e-3f));
        }
    }

    @Test
    void whatIsChosenOfASumIsChosenOfItsOutputAndItsBranchesShareIt() {
        Network network = networks.residual();
        Attributor attributor = new Attributor(network);
        String sum = network.nodes().stream()
                .filter(node -> node.inputs().size() == 2)
                .findFirst()
                .orElseThrow()
                .name();
        Shape shape = network.shapeOf(network.node(sum).orElseThrow().output());
        Explanation whole = attributor.explain(input, REQUEST);
        Explanation one = attributor.explain(input, given(Condition.ofChannels(sum, shape, List.of(1))));
        int positions = shape.dim(1) * shape.dim(2);

        List<Relevance> branches =
                whole.sent().stream().filter(r -> r.node().equals(sum)).toList();
        List<Relevance> restricted =
                one.sent().stream().filter(r -> r.node().equals(sum)).toList();
        for (int branch = 0; branch < 2; branch++) {
            float[] all = branches.get(branch).values();
            float[] kept = restricted.get(branch).values();
            for (int i = 0; i < all.length; i++) {
                assertThat(kept[i]).isCloseTo(i / positions == 1 ? all[i] : 0, within(1e-6f));
            }
        }
    }

    @Test
    void relevanceOnPathsPastTheLayerIsLeftOut() {
        Network network = networks.residual();
        Attributor attributor = new Attributor(network);
        Shape shape = network.shapeOf(network.node("branch").orElseThrow().input());
        Explanation whole = attributor.explain(input, REQUEST);
        Explanation all = attributor.explain(
                input,
                given(Condition.ofChannels(
                        "branch",
                        shape,
                        IntStream.range(0, shape.dim(0)).boxed().toList())));

        assertThat(all.sentBy("branch").orElseThrow().values())
                .isEqualTo(whole.sentBy("branch").orElseThrow().values());
        assertThat(all.input().sum())
                .isCloseTo(
                        whole.sentBy("branch").orElseThrow().sum(),
                        within(0.05 * Math.abs(whole.input().sum())));
        assertThat(all.input().values()).isNotEqualTo(whole.input().values());
    }

    @Test
    void theFusedNetworkIsRestrictedAtTheSameLayer() {
        Network raw = networks.plain(false);
        ComparingAttributor attributor = new ComparingAttributor(raw, BatchNormFusion.fuse(raw));
        Comparison some =
                attributor.explain(input, given(Condition.ofChannels("dense", MAP, List.of(0, 3))), RunControl.none());

        List.of(some.raw(), some.fused()).forEach(explanation -> {
            float[] kept = explanation.sentBy("dense").orElseThrow().values();
            assertThat(IntStream.range(16, 48).mapToDouble(i -> kept[i]).toArray())
                    .containsOnly(0);
            assertThat(explanation.input().maxAbs()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aLayerInFullHoldsWhatItReadsAndWhatItSends(Precision precision) {
        Network raw = networks.plain(false);
        ComparingAttributor attributor = new ComparingAttributor(raw, BatchNormFusion.fuse(raw), precision);
        Explanation whole = new Attributor(raw, precision).explain(input, REQUEST);

        LayerTensors tensors =
                attributor.layer(input, REQUEST, "pool", RunControl.none()).raw();

        assertThat(tensors.relevance().get(0).values())
                .containsExactly(whole.sentBy("pool").orElseThrow().values(), within(1e-5f));
        assertThat(tensors.activations().get(0)).hasSize(4 * 8 * 8);
        for (float value : tensors.activations().get(0)) {
            assertThat(value).isNotNegative();
        }
    }

    @Test
    void aLayerInFullBelowTheConditionHoldsWhatFlowsOn() {
        Network raw = networks.plain(false);
        ComparingAttributor attributor = new ComparingAttributor(raw, BatchNormFusion.fuse(raw));
        Request some = given(Condition.ofChannels("dense", MAP, List.of(2)));
        Comparison restricted = attributor.explain(input, some, RunControl.none());

        LayerTensors.Pair below = attributor.layer(input, some, "pool", RunControl.none());
        LayerTensors.Pair own = attributor.layer(input, some, "dense", RunControl.none());

        assertThat(below.raw().relevance().get(0).values())
                .isEqualTo(restricted.raw().sentBy("pool").orElseThrow().values());
        assertThat(below.fused().relevance().get(0).values())
                .isEqualTo(restricted.fused().sentBy("pool").orElseThrow().values());
        assertThat(own.raw().relevance().get(0).values())
                .isEqualTo(attributor
                        .layer(input, REQUEST, "dense", RunControl.none())
                        .raw()
                        .relevance()
                        .get(0)
                        .values());
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void aLayerBelowRestrictedMapsIsTheSameInWhateverDetailTheRestIsWanted(Detail detail) {
        Network raw = networks.segmentation(true);
        ComparingAttributor attributor = new ComparingAttributor(raw, BatchNormFusion.fuse(raw));
        Shape maps = raw.shapeOf(raw.node("head").orElseThrow().input());
        Request some = given(Condition.ofChannels("head", maps, List.of(1)));

        LayerTensors.Pair below = attributor.layer(input, some.withDetail(detail), "pool", RunControl.none());

        assertThat(below.raw().relevance().get(0).values())
                .isEqualTo(attributor
                        .explain(input, some, RunControl.none())
                        .raw()
                        .sentBy("pool")
                        .orElseThrow()
                        .values());
    }

    @Test
    void whatDoesNotExistIsRefusedInWords() {
        Attributor attributor = new Attributor(networks.plain(true));

        assertThatThrownBy(() -> Condition.ofChannels("dense", MAP, List.of(4)))
                .isInstanceOf(AttributionException.class)
                .hasMessage("Layer 'dense' has no channel 4 at its input: it has 4, counted from 0.");
        assertThatThrownBy(() -> Condition.ofRegion("dense", MAP, new Condition.Region(3, 3, 2, 1)))
                .isInstanceOf(AttributionException.class)
                .hasMessage("Layer 'dense' has 4 × 4 positions at its input; positions (3, 3) to (4, 3) do not exist.");
        assertThatThrownBy(() -> attributor.explain(input, given(Condition.ofChannels("nothing", MAP, List.of(1)))))
                .isInstanceOf(AttributionException.class)
                .hasMessage("The network 'plain' has no layer 'nothing' to restrict relevance at.");
        assertThatThrownBy(() ->
                        attributor.explain(input, given(Condition.ofChannels("dense", Shape.of(4, 5, 5), List.of(1)))))
                .isInstanceOf(AttributionException.class)
                .hasMessageContaining("laid out as 4×5×5, but the layer's relevance has 64 values");
    }

    private static Request given(Condition condition) {
        return REQUEST.withCondition(Optional.of(condition));
    }
}
