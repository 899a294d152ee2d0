package org.lrpexplorer.tools.training;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What convolutions and dense layers share: an optional bias for each output channel. */
final class Biases {

    private Biases() {}

    /** A weight followed by the bias, if there is one. */
    static List<Parameter> with(Parameter weight, List<Parameter> bias) {
        return Stream.concat(Stream.of(weight), bias.stream()).toList();
    }

    /** The bias as it is now, or {@code null}. */
    static INDArray array(List<Parameter> bias) {
        return bias.isEmpty() ? null : Buffers.array(bias.get(0).value, bias.get(0).value.length);
    }

    /** Adds the bias to every cell of its channel. */
    static void add(List<Parameter> bias, Slot output) {
        for (Parameter b : bias) {
            int row = output.row();
            for (int c = 0; c < b.value.length; c++) {
                float shift = b.value[c];
                for (int i = c * row; i < (c + 1) * row; i++) {
                    output.value[i] += shift;
                }
            }
        }
    }

    /** Adds the channel sums of the output's gradient to the bias's gradient. */
    static void collect(List<Parameter> bias, Slot output, int lane) {
        for (Parameter b : bias) {
            int row = output.row();
            for (int c = 0; c < b.value.length; c++) {
                float sum = 0;
                for (int i = c * row; i < (c + 1) * row; i++) {
                    sum += output.gradient[i];
                }
                b.gradient(lane)[c] += sum;
            }
        }
    }

    /** Adds the first {@code count} numbers of a buffer to an array. */
    static void accumulate(FloatBuffer from, float[] sums, int at, int count) {
        float[] part = new float[count];
        from.get(0, part);
        for (int i = 0; i < count; i++) {
            sums[at + i] += part[i];
        }
    }
}
