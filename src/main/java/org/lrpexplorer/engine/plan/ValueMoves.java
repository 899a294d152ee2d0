package org.lrpexplorer.engine.plan;

import java.nio.FloatBuffer;
import org.lrpexplorer.tensor.Origins;

/** A rearrangement of the values of each sample, in the order in which they lie in memory. */
final class ValueMoves {

    private final int samples;
    private final int below;
    private final int[] from;
    private final boolean permutes;

    /**
     * The moves between memory of two forms.
     *
     * @param origins where each value of the upper form comes from, both counted row-major
     */
    ValueMoves(int samples, Origins origins, Extents lower, Extents upper) {
        this.samples = samples;
        this.below = lower.size();
        this.from = new int[origins.size()];
        this.permutes = origins.isPermutation();
        for (int i = 0; i < from.length; i++) {
            from[i] = inMemory(lower, origins.of(rowMajor(upper, i)));
        }
    }

    private static int rowMajor(Extents extents, int inMemory) {
        return inMemory % extents.channels() * extents.positions() + inMemory / extents.channels();
    }

    private static int inMemory(Extents extents, int rowMajor) {
        return rowMajor % extents.positions() * extents.channels() + rowMajor / extents.positions();
    }

    /** What fills the upper memory from the lower one. */
    Runnable forward(MemorySlot lower, MemorySlot upper) {
        FloatBuffer source = lower.tensor().buffer();
        FloatBuffer target = upper.tensor().buffer();
        return () -> {
            for (int n = 0; n < samples; n++) {
                for (int i = 0; i < from.length; i++) {
                    target.put(n * from.length + i, source.get(n * below + from[i]));
                }
            }
        };
    }

    /** What fills the lower memory with what went up from there, summed where that was several times. */
    Runnable backward(MemorySlot upper, MemorySlot lower) {
        FloatBuffer source = upper.tensor().buffer();
        FloatBuffer target = lower.tensor().buffer();
        return () -> {
            if (!permutes) {
                lower.tensor().clear();
            }
            for (int n = 0; n < samples; n++) {
                for (int i = 0; i < from.length; i++) {
                    int at = n * below + from[i];
                    float value = source.get(n * from.length + i);
                    target.put(at, permutes ? value : target.get(at) + value);
                }
            }
        };
    }
}
