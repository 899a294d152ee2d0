package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;

/** Samples explained together, each for a class of its own, against each by itself. */
class BatchTargetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mnist-conv-bn", "mnist-dense-bn", "cifar10-densenet-bn", "cifar10-mobilenet-bn"})
    void samplesHaveTheBitsThatEachHasByItself(String name) {
        Network network =
                ModelReaders.read(Path.of("assets/networks", name + ".onnx")).network();
        Attributor together = new Attributor(network, Precision.DOUBLE);
        Attributor alone = new Attributor(network, Precision.DOUBLE);
        List<float[]> inputs = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            inputs.add(input(network, i));
            targets.add(Target.ofClass(7 - 2 * i));
        }
        assertThat(together.samplesTogether()).isGreaterThan(inputs.size());
        for (String rules : List.of("Epsilon", "EpsilonAlpha2Beta1")) {
            for (BatchNormTreatment kept : List.of(BatchNormTreatment.PASS, BatchNormTreatment.ABSZ)) {
                Composite composite = Composites.named(rules).withBatchNorm(kept);
                Request request = Request.of(composite).withDetail(Detail.MAPS);

                List<Explanation> batch = together.explain(inputs, targets, request);

                for (int i = 0; i < inputs.size(); i++) {
                    Explanation single = alone.explain(inputs.get(i), request.withTarget(targets.get(i)));
                    assertThat(batch.get(i).request()).isEqualTo(single.request());
                    assertThat(batch.get(i).input().values())
                            .isEqualTo(single.input().values());
                }
            }
        }
    }

    private static float[] input(Network network, int seed) {
        Random random = new Random(seed);
        float[] input = new float[network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = 2 * random.nextFloat() - 0.5f;
        }
        return input;
    }
}
