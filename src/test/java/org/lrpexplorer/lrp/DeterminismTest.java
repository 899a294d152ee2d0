package org.lrpexplorer.lrp;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;

/** The same request gives the same bits, whichever threads compute it and whatever else they do meanwhile. */
class DeterminismTest {

    private final Network network =
            ModelReaders.read(Path.of("assets/networks/cifar10-conv-bn.onnx")).network();
    private final float[] input = randomInput();
    private final Request request = Request.of(Composites.epsilonAlpha2Beta1());

    @ParameterizedTest
    @EnumSource(Precision.class)
    void twoThreadsAtOnceComputeWhatOneDoes(Precision precision) {
        Attributor attributor = new Attributor(network, precision);
        Explanation alone = attributor.explain(input, request);

        List<CompletableFuture<Explanation>> both = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attributor.explain(input, request)))
                .toList();

        both.forEach(one -> BatchTest.assertSameBits(one.join(), alone));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void anotherAttributorComputesTheSame(Precision precision) {
        BatchTest.assertSameBits(
                new Attributor(network, precision).explain(input, request),
                new Attributor(network, precision).explain(input, request));
    }

    private float[] randomInput() {
        Random random = new Random(1);
        float[] values = new float[network.inputShape().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
