package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Pass;

class ComparingAttributorTest {

    private final SmallNetworks networks = new SmallNetworks(3);
    private final Network raw = networks.plain(true);
    private final Fused fusion = BatchNormFusion.fuse(raw);
    private final Network fused = fusion.network();
    private final ComparingAttributor attributor = new ComparingAttributor(raw, fusion);
    private final float[] input = networks.input();

    private Comparison compare(Request request) {
        return attributor.explain(input, request, RunControl.none());
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
                input,
                Request.of(Composites.epsilonPlus()),
                new RunControl(new CancellationToken(), (done, total, step) -> {
                    assertThat(total).isEqualTo(all);
                    steps.add(done);
                }));

        assertThat(steps).hasSize(all).isSorted().doesNotHaveDuplicates().endsWith(all);
    }

    @Test
    void aNetworkWithoutBatchNormIsExplainedOnce() {
        Network plain = networks.residual();

        Comparison comparison = new ComparingAttributor(plain, BatchNormFusion.fuse(plain))
                .explain(input, Request.of(Composites.epsilonPlus()), RunControl.none());

        assertThat(comparison.fused()).isSameAs(comparison.raw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-conv-bn", "mnist-conv-relu-bn", "cifar10-resnet-bn"})
    void sharedTensorsGiveTheFusedNetworkTheRelevanceOfItsOwnForwardPass(String name) {
        Network real =
                ModelReaders.read(Path.of("assets/networks/" + name + ".onnx")).network();
        Fused fusedReal = Precision.suitedTo(real).fuse(real);
        float[] sample = uniform(real.inputShape().size());
        Request request = Request.of(Composites.epsilonAlpha2Beta1());

        Explanation shared = new ComparingAttributor(real, fusedReal)
                .explain(sample, request, RunControl.none())
                .fused();
        Explanation own = new Attributor(fusedReal.network(), Precision.suitedTo(real)).explain(sample, request);

        assertThat(shared.target()).isEqualTo(own.target());
        assertThat(shared.layers()).hasSameSizeAs(own.layers());
        for (int i = 0; i < own.layers().size(); i++) {
            Comparison.Pair pair =
                    new Comparison.Pair(own.layers().get(i), shared.layers().get(i));
            assertThat(distance(pair)).as(pair.node()).isLessThan(1e-6);
        }
    }

    @Test
    void tensorsThatDifferAreComputedForTheFusedNetworkItself() {
        // The BatchNorm is moved past the pool, so that what the pool writes is no longer what it was.
        Network before = ModelReaders.read(Path.of("assets/networks/mnist-conv-relu-bn.onnx"))
                .network();
        Fused moved = BatchNormFusion.fuse(before);

        assertThat(moved.changedTensors()).isNotEmpty();
        assertThat(before.nodes()).extracting(Node::output).containsAll(moved.changedTensors());
    }

    private static float[] uniform(int size) {
        Random random = new Random(3);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return values;
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
