package org.lrpexplorer.engine.plan;

import org.lrpexplorer.network.ChannelNorm;

/** Normalisation of the channels at each position. */
final class ChannelNorms extends SampleNormStep {

    ChannelNorms(ForwardProgram program, ChannelNorm layer) {
        super(program, layer.gamma(), layer.beta(), layer.epsilon());
    }

    @Override
    void normalise(float[] values, int from, Extents extents) {
        int channels = extents.channels();
        for (int at = from; at < from + extents.size(); at += channels) {
            double mean = 0;
            for (int c = 0; c < channels; c++) {
                mean += values[at + c];
            }
            mean /= channels;
            double square = 0;
            for (int c = 0; c < channels; c++) {
                square += (values[at + c] - mean) * (values[at + c] - mean);
            }
            double inverse = 1 / Math.sqrt(square / channels + epsilon);
            for (int c = 0; c < channels; c++) {
                values[at + c] = (float) ((values[at + c] - mean) * inverse * gamma[c] + beta[c]);
            }
        }
    }
}
