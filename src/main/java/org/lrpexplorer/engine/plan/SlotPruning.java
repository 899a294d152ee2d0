package org.lrpexplorer.engine.plan;

import java.nio.FloatBuffer;
import org.lrpexplorer.rule.Pruning;

/**
 * Prunes relevance where it lies in a slot, each sample for itself, as {@link Pruning} says. Magnitudes are summed in
 * double precision.
 */
final class SlotPruning {

    private final int samples;
    private final CutSearch search = new CutSearch();
    private float[] values = new float[0];

    SlotPruning(int samples) {
        this.samples = samples;
    }

    /** Prunes what the slot holds now. */
    void prune(MemorySlot slot, Pruning pruning) {
        if (pruning.isNone()) {
            return;
        }
        int size = slot.extents().size();
        if (values.length < size) {
            values = new float[size];
        }
        FloatBuffer memory = slot.tensor().buffer();
        for (int sample = 0; sample < samples; sample++) {
            memory.position(sample * size).get(values, 0, size);
            search.read(values, size);
            PruningCut positive = search.cut(values, size, false, pruning.positive());
            PruningCut negative = search.cut(values, size, true, pruning.negative());
            dropEquals(positive.smallestKept(), positive.equalsDropped(), slot.extents());
            dropEquals(-negative.smallestKept(), negative.equalsDropped(), slot.extents());
            dropAndScale(positive, negative, size);
            memory.position(sample * size).put(values, 0, size);
        }
    }

    /** Drops the first of these values in row-major order, channels first, in which the slot does not hold them. */
    private void dropEquals(float value, int count, Extents extents) {
        int left = count;
        for (int c = 0; c < extents.channels() && left > 0; c++) {
            for (int at = c; at < extents.size() && left > 0; at += extents.channels()) {
                if (values[at] == value) {
                    values[at] = 0;
                    left--;
                }
            }
        }
    }

    /** Without a branch, since whether a value is positive, negative or dropped cannot be predicted. */
    private void dropAndScale(PruningCut positive, PruningCut negative, int size) {
        double[] scales = {positive.scale(), negative.scale()};
        int[] smallest = {
            Float.floatToRawIntBits(positive.smallestKept()), Float.floatToRawIntBits(negative.smallestKept())
        };
        for (int i = 0; i < size; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            int sign = bits >>> 31;
            // All ones where the magnitude's bits are below the smallest kept ones.
            int dropped = ((bits & Integer.MAX_VALUE) - smallest[sign]) >> 31;
            int scaled = Float.floatToRawIntBits((float) (values[i] * scales[sign]));
            values[i] = Float.intBitsToFloat(scaled & ~dropped);
        }
    }
}
