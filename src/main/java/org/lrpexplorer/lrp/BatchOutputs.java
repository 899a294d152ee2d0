package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/** What a network computes for a batch; finite. */
final class BatchOutputs {

    private final double[] values;
    private final List<OutputMap> maps;
    private final List<List<Float>> logits;

    private BatchOutputs(double[] values, OutputGrid grid, List<List<Float>> logits) {
        this.values = values;
        this.logits = logits;
        this.maps = logits.stream().map(each -> new OutputMap(grid, each)).toList();
    }

    /**
     * Looks at the outputs of a batch.
     *
     * @param network whose they are
     * @param values the outputs of every sample, {@code [N, outputs]}
     * @throws AttributionException if one is infinite or not a number
     */
    static BatchOutputs of(Network network, double[] values, int samples) {
        List<List<Float>> logits = arrays(network.name(), values, samples).stream()
                .map(FloatList::owning)
                .toList();
        return new BatchOutputs(values, network.outputGrid(), logits);
    }

    /**
     * Looks at the outputs of a batch by each of several networks.
     *
     * @param values for each network the outputs of every sample, {@code [N, outputs]}
     * @throws AttributionException as {@link #of(Network, double[], int)}
     */
    static List<BatchOutputs> of(List<Network> networks, List<double[]> values, int samples) {
        return IntStream.range(0, networks.size())
                .mapToObj(i -> of(networks.get(i), values.get(i), samples))
                .toList();
    }

    /**
     * The outputs of each sample, without more.
     *
     * @throws AttributionException as {@link #of(Network, double[], int)}
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

    /** The same by class and position. */
    List<OutputMap> maps() {
        return maps;
    }

    /** One output of one sample. */
    double value(int sample, int output) {
        return values[sample * size() + output];
    }

    /** The number of samples. */
    int count() {
        return logits.size();
    }

    /** How many outputs a sample has. */
    int size() {
        return values.length / count();
    }
}
