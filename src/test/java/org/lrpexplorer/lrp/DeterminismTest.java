package org.lrpexplorer.lrp;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;

/** The same request gives the same bits, whichever threads compute it and whatever else they do meanwhile. */
class DeterminismTest {

    private final Network network =
            ModelReaders.read(Path.of("assets/networks/cifar10-conv-bn.onnx")).network();
    private final float[] input = randomInput();
    private final Request request = Request.of(Composites.epsilonAlpha2Beta1());

    @Test
    void twoThreadsAtOnceComputeWhatOneDoes() {
        Attributor attributor = new Attributor(network);
        Explanation alone = attributor.explain(input, request);

        List<CompletableFuture<Explanation>> both = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attributor.explain(input, request)))
                .toList();

        both.forEach(one -> BatchTest.assertSameBits(one.join(), alone));
    }

    @Test
    void anotherAttributorComputesTheSame() {
        BatchTest.assertSameBits(
                new Attributor(network).explain(input, request), new Attributor(network).explain(input, request));
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
