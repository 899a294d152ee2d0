package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.text.Text;

/** What a network computes for a batch; finite. */
final class BatchOutputs {

    private final double[] values;
    private final List<List<Float>> logits;

    private BatchOutputs(double[] values, List<List<Float>> logits) {
        this.values = values;
        this.logits = logits;
    }

    /**
     * Looks at the outputs of a batch.
     *
     * @param network the network's name
     * @param values the outputs of every sample, {@code [N, classes]}
     * @throws AttributionException if one is infinite or not a number
     */
    static BatchOutputs of(String network, double[] values, int samples) {
        int classes = values.length / samples;
        List<List<Float>> logits = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            int start = sample * classes;
            logits.add(IntStream.range(start, start + classes)
                    .mapToObj(i -> finite(network, (float) values[i]))
                    .toList());
        }
        return new BatchOutputs(values, logits);
    }

    /**
     * The outputs of each sample, without more.
     *
     * @throws AttributionException as {@link #of}
     */
    static List<float[]> arrays(String network, double[] values, int samples) {
        int classes = values.length / samples;
        List<float[]> outputs = new ArrayList<>(samples);
        for (int sample = 0; sample < samples; sample++) {
            float[] row = new float[classes];
            for (int i = 0; i < classes; i++) {
                row[i] = finite(network, (float) values[sample * classes + i]);
            }
            outputs.add(row);
        }
        return outputs;
    }

    private static float finite(String network, float output) {
        if (!Float.isFinite(output)) {
            throw new AttributionException(Text.of(
                    "The network '%s' computes outputs that are infinite or not a number; its weights may be damaged.",
                    network));
        }
        return output;
    }

    /** The outputs of each sample, as results give them. */
    List<List<Float>> logits() {
        return logits;
    }

    /** One output of one sample. */
    double value(int sample, int output) {
        return values[sample * classes() + output];
    }

    /** The number of samples. */
    int count() {
        return logits.size();
    }

    int classes() {
        return values.length / count();
    }
}
