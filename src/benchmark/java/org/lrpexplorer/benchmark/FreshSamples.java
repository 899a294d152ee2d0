package org.lrpexplorer.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;

/**
 * Batches of noise, none of which is that of a call before: the program remembers the two samples that it explained last,
 * and the last forward pass, and would measure little but that.
 */
final class FreshSamples {

    private static final long SEED = 2;
    private static final int BATCHES = 3;
    private static final float STEP = 0x1p-20f;

    private final List<List<float[]>> batches;
    private int calls;

    /**
     * Some batches.
     *
     * @param shape of one sample
     */
    FreshSamples(Shape shape, int samples) {
        Random random = new Random(SEED);
        this.batches = IntStream.range(0, BATCHES)
                .mapToObj(batch -> IntStream.range(0, samples)
                        .mapToObj(i -> noise(shape, random))
                        .toList())
                .toList();
    }

    private static float[] noise(Shape shape, Random random) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** One batch. */
    List<float[]> first() {
        return batches.get(0);
    }

    /** A batch that there never was: one of the few, in which one number is another each time. */
    List<float[]> next() {
        calls++;
        List<float[]> batch = batches.get(calls % BATCHES);
        batch.get(0)[0] = calls * STEP;
        return batch;
    }
}
