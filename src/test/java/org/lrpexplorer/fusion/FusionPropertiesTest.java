package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What holds for every network, tried on random ones in float64. */
class FusionPropertiesTest {

    @Property(tries = 150, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void noBatchNormRemainsWhereThePlacementsAreLegal(@ForAll long seed) {
        Network raw = RandomNetworks.fusable(seed).network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network().has(LayerKind.BATCH_NORM))
                .as(fused.report().entries().toString())
                .isFalse();
        assertThat(fused.report().keptCount()).isZero();
        assertEqualLogits(raw, fused.network());
    }

    @Property(tries = 150, seed = "20261124", shrinking = ShrinkingMode.OFF)
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

    @Property(tries = 100, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void tensorsThatAreNotNamedAsChangedHoldTheSameValues(@ForAll long seed) {
        Network raw = RandomNetworks.anything(seed).network();
        Fused fused = BatchNormFusion.fuse(raw);
        INDArray x = new ChainBuilder(seed, raw.inputShape().size())
                .gaussian(raw.inputShape().batched(2));

        Activations before = ForwardPass.run(raw, x);
        Activations after = ForwardPass.run(fused.network(), x);

        for (Node node : fused.network().nodes()) {
            if (!before.tensors().containsKey(node.output())) {
                assertThat(raw.node(node.name()))
                        .as("what writes " + node.output())
                        .isEmpty();
            }
        }
        assertThat(after.tensors().keySet()).containsAll(fused.changedTensors());
        for (Map.Entry<String, INDArray> tensor : before.tensors().entrySet()) {
            INDArray other = after.of(tensor.getKey());
            if (other != null && !fused.changedTensors().contains(tensor.getKey())) {
                double size = tensor.getValue().amaxNumber().doubleValue();
                assertThat(other.sub(tensor.getValue()).amaxNumber().doubleValue())
                        .as(tensor.getKey())
                        .isLessThanOrEqualTo(Math.min(1e-4, 1e-11 + 1e-14 * amplification(raw)) * size);
            }
        }
    }

    @Property(tries = 100, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void thePartOfShiftsIsTheBiasThatLayersWithoutOneWouldGet(@ForAll long seed) {
        Network raw = RandomNetworks.fusable(seed).network();
        Fused fused = BatchNormFusion.fuse(raw);
        Network unbiased = BatchNormFusion.fuse(withoutBiases(raw)).network();

        for (Node node : fused.network().nodes()) {
            boolean absorbed = !fused.report().fusedInto(node.name()).isEmpty();
            assertThat(fused.biasFromShifts().containsKey(node.name())).isEqualTo(absorbed);
            if (absorbed) {
                LinearLayer layer = (LinearLayer) node.layer();
                INDArray part = fused.biasFromShifts().get(node.name());
                INDArray expected = ((LinearLayer)
                                unbiased.node(node.name()).orElseThrow().layer())
                        .bias()
                        .orElseThrow();
                assertThat(part.shape()).isEqualTo(layer.bias().orElseThrow().shape());
                double size = expected.amaxNumber().doubleValue();
                assertThat(layer.broadcastBias(part)
                                .sub(layer.broadcastBias(expected))
                                .amaxNumber()
                                .doubleValue())
                        .as(node.name())
                        .isLessThanOrEqualTo(1e-12 * size);
            }
        }
    }

    /** How much the BatchNorms of a network can magnify a rounding error together, each where it magnifies most. */
    private static double amplification(Network network) {
        return network.nodes().stream()
                .filter(n -> n.layer() instanceof BatchNorm)
                .mapToDouble(n ->
                        Math.max(1, ((BatchNorm) n.layer()).scale().amaxNumber().doubleValue()))
                .reduce(1, (a, b) -> a * b);
    }

    private static Network withoutBiases(Network network) {
        return network.withNodes(network.nodes().stream()
                .map(n -> n.layer() instanceof LinearLayer linear ? n.withLayer(linear.with(linear.weight(), null)) : n)
                .toList());
    }

    @Property(tries = 100, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void onlyTheAllowedPlacementsAreUsed(@ForAll long seed) {
        Network raw = RandomNetworks.anything(seed).network();
        Set<Placement> allowed = EnumSet.noneOf(Placement.class);
        Random random = new Random(seed);
        for (Placement placement : Placement.values()) {
            if (random.nextBoolean()) {
                allowed.add(placement);
            }
        }

        Fused fused = BatchNormFusion.fuse(raw, allowed);

        assertThat(fused.report().entries().stream()
                        .flatMap(e -> e.into().stream())
                        .map(FusionDestination::placement))
                .isSubsetOf(allowed);
        assertEqualLogits(raw, fused.network());
    }

    @Property(tries = 30, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void theOrderOfRegistrationDoesNotMatter(@ForAll long seed) {
        ChainBuilder chain = RandomNetworks.anything(seed);
        List<Node> shuffled = new ArrayList<>(chain.nodes());
        Collections.shuffle(shuffled, new Random(seed));

        FusionReport report = BatchNormFusion.fuse(chain.network()).report();

        assertThat(BatchNormFusion.fuse(chain.network(shuffled)).report().entries())
                .containsExactlyInAnyOrderElementsOf(report.entries());
    }

    @Property(tries = 30, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void linearLayersKeepTheirNames(@ForAll long seed) {
        Network raw = RandomNetworks.fusable(seed).network();

        Fused fused = BatchNormFusion.fuse(raw);

        List<String> names = new ArrayList<>(linearNames(fused.network()));
        names.removeAll(diagonals(fused));
        assertThat(names).isEqualTo(linearNames(raw));
    }

    @Property(tries = 100, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void aDiagonalLayerStandsOnlyBesideALayerThatTookItsBatchNormIn(@ForAll long seed) {
        Network raw = RandomNetworks.anything(seed).network();
        Fused fused = BatchNormFusion.fuse(raw);

        for (FusionEntry entry : fused.report().entries()) {
            List<Placement> placements =
                    entry.into().stream().map(FusionDestination::placement).toList();
            if (placements.contains(Placement.F)) {
                assertThat(placements)
                        .as(entry.describe())
                        .containsAnyOf(Placement.B, Placement.C, Placement.D, Placement.E);
                String tensor = raw.node(entry.batchNorm()).orElseThrow().output();
                assertThat(fused.network().producer(tensor))
                        .as(entry.describe())
                        .isPresent();
                assertThat(fused.changedTensors()).doesNotContain(tensor);
            }
        }
        assertThat(fused.network().nodes().stream()
                        .filter(n -> n.layer() instanceof LinearLayer)
                        .map(Node::name)
                        .filter(name -> raw.node(name).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(diagonals(fused));
    }

    private static List<String> diagonals(Fused fused) {
        return fused.report().entries().stream()
                .flatMap(e -> e.into().stream())
                .filter(d -> d.placement() == Placement.F)
                .map(FusionDestination::layer)
                .toList();
    }

    private static List<String> linearNames(Network network) {
        return network.nodes().stream()
                .filter(n -> n.layer().kind().linear())
                .map(Node::name)
                .sorted()
                .toList();
    }

    private static void assertEqualLogits(Network raw, Network fused) {
        double tolerance = 1e-11 + 1e-14 * largestScale(raw);
        assertThat(NoiseParity.of(raw, fused, -1, 2, 2, 7).maxRelative()).isLessThan(tolerance);
    }

    /** A large s takes the rounding of what it scales with it: the error of a sum grows with s, not with the logits. */
    private static double largestScale(Network network) {
        return network.nodes().stream()
                .filter(n -> n.layer().kind() == LayerKind.BATCH_NORM)
                .mapToDouble(n -> ((BatchNorm) n.layer()).scale().amaxNumber().doubleValue())
                .max()
                .orElse(0);
    }
}
