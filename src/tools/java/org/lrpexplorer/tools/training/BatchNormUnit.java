package org.lrpexplorer.tools.training;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.tensor.Buffers;

/**
 * Batch normalisation in training (Ioffe and Szegedy 2015). Every lane normalises by the statistics of its own part of
 * the batch; the running averages, which inference uses, take in the mean over the lanes.
 */
final class BatchNormUnit implements Unit {

    /** How much of a new batch the running averages take in. */
    private static final float MEMORY = 0.1f;

    private final BatchNorm layer;
    private final int channels;
    private final Parameter gamma;
    private final Parameter beta;
    private final float[] mean;
    private final float[] variance;
    private final float[][] batchMeans;
    private final float[][] batchVariances;

    BatchNormUnit(BatchNorm layer, int lanes) {
        this.layer = layer;
        this.channels = layer.channels();
        this.gamma = new Parameter(layer.gamma().map(Buffers::floats).orElseGet(() -> filled(1)), lanes, false);
        this.beta = new Parameter(layer.beta().map(Buffers::floats).orElseGet(() -> filled(0)), lanes, false);
        this.mean = Buffers.floats(layer.mean());
        this.variance = Buffers.floats(layer.variance());
        this.batchMeans = new float[lanes][channels];
        this.batchVariances = new float[lanes][channels];
    }

    private float[] filled(float value) {
        float[] values = new float[channels];
        Arrays.fill(values, value);
        return values;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public void settle() {
        takeIn(mean, batchMeans);
        takeIn(variance, batchVariances);
    }

    private static void takeIn(float[] average, float[][] batches) {
        for (int c = 0; c < average.length; c++) {
            float sum = 0;
            for (float[] batch : batches) {
                sum += batch[c];
            }
            average[c] += MEMORY * (sum / batches.length - average[c]);
        }
    }

    @Override
    public BatchNorm trained() {
        return BatchNorm.of(
                Buffers.array(gamma.value, channels),
                Buffers.array(beta.value, channels),
                Buffers.array(mean, channels),
                Buffers.array(variance, channels),
                layer.epsilon());
    }

    @Override
    public Step bind(List<Slot> inputs, Slot output, int lane) {
        return new BatchNormStep(inputs.get(0), output, lane);
    }

    private final class BatchNormStep implements Step {
        private final Slot input;
        private final Slot output;
        private final int lane;
        private final float[] inverse = new float[channels];

        BatchNormStep(Slot input, Slot output, int lane) {
            this.input = input;
            this.output = output;
            this.lane = lane;
        }

        @Override
        public void forward(boolean training) {
            int row = input.row();
            float[] x = input.value;
            float[] y = output.value;
            for (int c = 0; c < channels; c++) {
                int start = c * row;
                float mu = mean[c];
                float var = variance[c];
                if (training) {
                    mu = Sums.of(x, start, row) / row;
                    var = Sums.ofSquares(x, mu, start, row) / row;
                    batchMeans[lane][c] = mu;
                    batchVariances[lane][c] = var;
                }
                inverse[c] = (float) (1 / Math.sqrt(var + layer.epsilon()));
                float scale = gamma.value[c] * inverse[c];
                float shift = beta.value[c] - scale * mu;
                for (int i = start; i < start + row; i++) {
                    y[i] = x[i] * scale + shift;
                }
            }
        }

        @Override
        public void backward() {
            int row = input.row();
            float[] x = input.value;
            float[] dx = input.gradient;
            float[] dy = output.gradient;
            for (int c = 0; c < channels; c++) {
                int start = c * row;
                float mu = batchMeans[lane][c];
                float total = Sums.of(dy, start, row);
                float along = Sums.ofProducts(dy, x, mu, start, row) * inverse[c];
                beta.gradient(lane)[c] += total;
                gamma.gradient(lane)[c] += along;
                float scale = gamma.value[c] * inverse[c];
                float slope = -scale * inverse[c] * along / row;
                float level = -scale * total / row - slope * mu;
                for (int i = start; i < start + row; i++) {
                    dx[i] += scale * dy[i] + slope * x[i] + level;
                }
            }
        }
    }
}
