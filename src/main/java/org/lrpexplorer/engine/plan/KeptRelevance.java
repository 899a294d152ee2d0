package org.lrpexplorer.engine.plan;

import java.util.function.Supplier;

/**
 * The relevance of one sample as it lay in a slot. It is brought into row-major order only when it is asked for: copying
 * memory as it is takes a fifth of the time, and hardly any of what is kept is asked for.
 */
final class KeptRelevance implements Supplier<double[]> {

    private final float[] channelsLast;
    private final Extents extents;

    /** A copy of what a slot holds now. */
    KeptRelevance(MemorySlot slot) {
        this.channelsLast = slot.tensor().read();
        this.extents = slot.extents();
    }

    @Override
    public double[] get() {
        int channels = extents.channels();
        int positions = extents.positions();
        double[] rowMajor = new double[channelsLast.length];
        for (int position = 0; position < positions; position++) {
            for (int channel = 0; channel < channels; channel++) {
                rowMajor[channel * positions + position] = channelsLast[position * channels + channel];
            }
        }
        return rowMajor;
    }
}
