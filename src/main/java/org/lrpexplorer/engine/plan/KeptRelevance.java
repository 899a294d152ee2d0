package org.lrpexplorer.engine.plan;

import java.util.function.Supplier;

/**
 * The relevance of one sample as it lay in a slot. It is brought into row-major order only when it is asked for: copying
 * memory as it is takes a fifth of the time, and hardly any of what is kept is asked for.
 *
 * @param values channels last
 */
record KeptRelevance(float[] values, Extents extents) implements Supplier<double[]> {

    static KeptRelevance of(MemorySlot slot) {
        return new KeptRelevance(slot.tensor().read(), slot.extents());
    }

    @Override
    public double[] get() {
        int channels = extents.channels();
        int positions = extents.positions();
        double[] rowMajor = new double[values.length];
        for (int position = 0; position < positions; position++) {
            for (int channel = 0; channel < channels; channel++) {
                rowMajor[channel * positions + position] = values[position * channels + channel];
            }
        }
        return rowMajor;
    }
}
