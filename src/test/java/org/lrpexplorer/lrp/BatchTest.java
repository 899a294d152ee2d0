package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;

/** Several samples at once give what each gives by itself. */
class BatchTest {

    private final SmallNetworks networks = new SmallNetworks(11);
    private final Request standard = Request.of(Composites.epsilonPlusFlat());

    @ParameterizedTest
    @EnumSource(Precision.class)
    void everySampleGetsTheSameBitsAsAlone(Precision precision) {
        for (Network network : List.of(networks.plain(true), networks.residual())) {
            Attributor attributor = new Attributor(network, precision);
            List<float[]> inputs = inputs(5, SmallNetworks.INPUT.size());
            // No sample of a batch may be treated by what another one holds.
            for (int i = 0; i < inputs.get(2).length; i++) {
                inputs.get(2)[i] = Math.abs(inputs.get(2)[i]);
            }

            for (Composite composite : SmallNetworks.composites()) {
                Request request = Request.of(composite);
                List<Explanation> together = attributor.explain(inputs, request);
                for (int i = 0; i < inputs.size(); i++) {
                    assertSameBits(together.get(i), attributor.explain(inputs.get(i), request));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void aRealNetworkGivesTheSameBitsInEveryBatchSize(Detail detail) {
        Network network = ModelReaders.read(Path.of("assets/networks/cifar10-resnet-bn.onnx"))
                .network();
        Attributor attributor = new Attributor(network, Precision.SINGLE);
        List<float[]> inputs = inputs(7, network.inputShape().size());

        Request request = standard.withDetail(detail);

        List<Explanation> seven = attributor.explain(inputs, request);
        List<Explanation> three = attributor.explain(inputs.subList(2, 5), request);

        assertSameBits(three.get(0), seven.get(2));
        assertSameBits(three.get(2), seven.get(4));
        assertSameBits(attributor.explain(inputs.get(6), request), seven.get(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-conv-bn", "cifar10-resnet-bn", "mnist-dense-bn"})
    void outputsAreTheSameBitsInEveryBatchSize(String name) {
        Network network =
                ModelReaders.read(Path.of("assets/networks/" + name + ".onnx")).network();
        Attributor attributor = new Attributor(network, Precision.SINGLE);
        List<float[]> inputs = inputs(95, network.inputShape().size());

        List<float[]> together = attributor.outputs(inputs);

        assertThat(together).hasSize(95);
        for (int i = 0; i < inputs.size(); i++) {
            assertThat(attributor.outputs(inputs.subList(i, i + 1)).get(0)).containsExactly(together.get(i));
        }
        assertThat(attributor.predict(inputs.subList(3, 4)).get(0)).containsExactly(boxed(together.get(3)));
    }

    private static Float[] boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    @Test
    void eachSampleIsExplainedForItsOwnPredictedClass() {
        List<Explanation> together =
                new Attributor(networks.plain(true)).explain(inputs(12, SmallNetworks.INPUT.size()), standard);

        assertThat(together).extracting(Explanation::target).contains(0, 1).hasSize(12);
        assertThat(together).allSatisfy(one -> assertThat(one.logits())
                .allSatisfy(logit -> assertThat(logit).isLessThanOrEqualTo(one.targetLogit())));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void comparisonsAreBatchedToo(Precision precision) {
        Network raw = networks.plain(true);
        ComparingAttributor attributor = new ComparingAttributor(raw, precision.fuse(raw), precision);
        List<float[]> inputs = inputs(3, SmallNetworks.INPUT.size());

        List<Comparison> together = attributor.explain(inputs, standard, RunControl.none());

        for (int i = 0; i < 3; i++) {
            Comparison alone = attributor.explain(inputs.get(i), standard, RunControl.none());
            assertSameBits(together.get(i).raw(), alone.raw());
            assertSameBits(together.get(i).fused(), alone.fused());
        }
    }

    @Test
    void aBadInputIsNamedByItsPlaceAndAnEmptyBatchIsRefused() {
        Attributor attributor = new Attributor(networks.plain(true));
        List<float[]> inputs = inputs(3, SmallNetworks.INPUT.size());
        inputs.get(1)[7] = Float.POSITIVE_INFINITY;

        assertThatThrownBy(() -> attributor.explain(inputs, standard))
                .isInstanceOf(AttributionException.class)
                .hasMessageStartingWith("Input 1 of the batch holds 1 values that are infinite");
        assertThatThrownBy(() -> attributor.explain(List.of(), standard))
                .isInstanceOf(AttributionException.class)
                .hasMessage("There is nothing to explain: the batch holds no inputs.");
    }

    static void assertSameBits(Explanation actual, Explanation expected) {
        assertThat(actual.request()).isEqualTo(expected.request());
        assertSameSent(actual, expected);
    }

    static void assertSameSent(Explanation actual, Explanation expected) {
        assertThat(actual.logits()).isEqualTo(expected.logits());
        assertThat(actual.sent()).hasSameSizeAs(expected.sent());
        for (int i = 0; i < actual.sent().size(); i++) {
            assertThat(actual.sent().get(i).values())
                    .as(expected.sent().get(i).toString())
                    .isEqualTo(expected.sent().get(i).values());
        }
        expected.totals().forEach((tensor, total) -> assertThat(
                        actual.totals().get(tensor).values())
                .as(tensor)
                .isEqualTo(total.values()));
    }

    private static List<float[]> inputs(int count, int size) {
        Random random = new Random(count);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[size];
            for (int k = 0; k < size; k++) {
                input[k] = (float) random.nextGaussian();
            }
            inputs.add(input);
        }
        return inputs;
    }
}
