package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gives values other places, whatever the image is: what a chain of reshaping, transposing and picking comes to, such as
 * a channel shuffle (Zhang et al. 2018, arXiv 1707.01083) or a pixel shuffle (Shi et al. 2016, arXiv 1609.05158).
 *
 * @param input the per-sample shape that it reads, maps or a vector
 * @param output the shape that it writes, maps or a vector
 * @param origins where each value of the output comes from
 */
public record Rearrange(Shape input, Shape output, Origins origins) implements ChannelWise {

    /**
     * Checks that shapes and places belong together.
     *
     * @throws IllegalArgumentException if they do not, or a shape is neither of maps nor of a vector
     */
    public Rearrange {
        Objects.requireNonNull(origins);
        for (Shape shape : List.of(input, output)) {
            if (!shape.isMap() && shape.rank() != 1) {
                throw new IllegalArgumentException(
                        Text.of("it lays values out as %s, which is neither maps nor a vector", shape));
            }
        }
        if (origins.values() != input.size() || origins.size() != output.size()) {
            throw new IllegalArgumentException(
                    Text.of("it has places for %s between %s and %s", origins, input, output));
        }
    }

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    /** The name that the field has for it, or what it is between. */
    @Override
    public String operator() {
        return RearrangementNames.of(this);
    }

    /** Whether values leave their row-major places. */
    public boolean moves() {
        return !origins.isIdentity();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (!inputs.get(0).equals(input)) {
            throw new IllegalArgumentException(Text.of("it expects %s but its input is %s", input, inputs.get(0)));
        }
        return output;
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return origins.take(inputs.get(0), output);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(origins.giveBack(upper, input));
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        int[] channels = filled(output.dim(0));
        for (int i = 0; i < origins.size(); i++) {
            int at = outputChannel(i);
            int from = inputChannel(i);
            channels[at] = channels[at] == NO_ORIGIN || channels[at] == from ? from : SEVERAL;
        }
        return channels;
    }

    @Override
    public int[] channelDestinations(List<Shape> inputs) {
        int[] channels = filled(input.dim(0));
        for (int i = 0; i < origins.size(); i++) {
            channels[inputChannel(i)] = outputChannel(i);
        }
        return channels;
    }

    private static int[] filled(int channels) {
        int[] none = new int[channels];
        Arrays.fill(none, NO_ORIGIN);
        return none;
    }

    private int outputChannel(int value) {
        return value / (output.size() / output.dim(0));
    }

    private int inputChannel(int value) {
        return origins.of(value) / (input.size() / input.dim(0));
    }
}
