package org.lrpexplorer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.buffer.DataType;

class LastSamplesTest {

    private final Network network = new SmallNetworks(3).plain(true).as(DataType.DOUBLE);
    private final LastSamples last = new LastSamples(List.of(network));

    private float[] sample(float value) {
        float[] sample = new float[network.inputShape().size()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = value * (i % 7 - 3);
        }
        return sample;
    }

    private Activations passed(float[] sample) {
        return ForwardPass.run(
                network, Buffers.array(sample, network.inputShape().batched(1)).castTo(DataType.DOUBLE));
    }

    private static Map<String, double[]> values(Activations passes) {
        Map<String, double[]> values = new TreeMap<>();
        passes.tensors().forEach((name, tensor) -> values.put(name, Buffers.doubles(tensor)));
        return values;
    }

    /** Writes into all arrays that were given back. */
    private static void useWhatWasGivenBack(Activations alike) {
        for (int time = 0; time < 4; time++) {
            alike.tensors().values().forEach(tensor -> Temporaries.uninitialized(DataType.DOUBLE, tensor.shape())
                    .assign(Double.NaN));
        }
    }

    @Test
    void whatWasKeptOfASampleIsGivenBackOnceTwoOthersWereRun() {
        Activations first = passed(sample(1));
        Map<String, double[]> before = values(first);
        for (Activations passes : List.of(first, passed(sample(2)), passed(sample(3)))) {
            last.begin();
            last.keep(Buffers.floats(passes.of(network.input())), List.of(passes));
            last.end();
        }
        useWhatWasGivenBack(first);

        assertThat(values(first)).usingRecursiveComparison().isNotEqualTo(before);
    }

    @Test
    void whatRulesOfASampleReadStaysWhenAnotherRunHasPassedTheSameSample() {
        float[] sample = sample(1);
        Activations mine = passed(sample);
        Activations others = passed(sample);
        Map<String, double[]> before = values(others);

        last.begin();
        last.begin();
        List<RulesAtBatch> derived = last.keep(sample, List.of(others));
        last.end();
        assertThat(last.keep(sample, List.of(mine))).isEqualTo(derived);
        useWhatWasGivenBack(others);

        assertThat(values(others)).usingRecursiveComparison().isEqualTo(before);
    }
}
