package org.lrpexplorer.engine.plan;

import org.lrpexplorer.network.GroupNorm;

/** Normalisation of groups of channels over all positions, where scale and shift are one number for each channel. */
final class GroupNorms extends SampleNormStep {

    private final int groups;

    GroupNorms(ForwardProgram program, GroupNorm layer) {
        super(program, layer.gamma(), layer.beta(), layer.epsilon());
        this.groups = layer.groups();
    }

    @Override
    void normalise(float[] values, int from, Extents extents) {
        int channels = extents.channels();
        double[] mean = sums(values, from, extents, new double[channels], 1);
        average(mean, extents.positions());
        double[] scale = sums(values, from, extents, mean, 2);
        average(scale, extents.positions());
        for (int c = 0; c < channels; c++) {
            scale[c] = gamma[c] / Math.sqrt(scale[c] + epsilon);
        }
        for (int position = 0; position < extents.positions(); position++) {
            int at = from + position * channels;
            for (int c = 0; c < channels; c++) {
                values[at + c] = (float) ((values[at + c] - mean[c]) * scale[c] + beta[c]);
            }
        }
    }

    /** Of each channel, the sum of its values' distances from a centre, or of their squares. */
    private static double[] sums(float[] values, int from, Extents extents, double[] centre, int power) {
        int channels = extents.channels();
        double[] sums = new double[channels];
        for (int position = 0; position < extents.positions(); position++) {
            int at = from + position * channels;
            for (int c = 0; c < channels; c++) {
                double distance = values[at + c] - centre[c];
                sums[c] += power == 1 ? distance : distance * distance;
            }
        }
        return sums;
    }

    /** Makes sums of channels the averages of their groups. */
    private void average(double[] sums, int positions) {
        int size = sums.length / groups;
        for (int group = 0; group < sums.length; group += size) {
            double sum = 0;
            for (int c = group; c < group + size; c++) {
                sum += sums[c];
            }
            for (int c = group; c < group + size; c++) {
                sums[c] = sum / size / positions;
            }
        }
    }
}
