package org.lrpexplorer.network;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lays cells of one value around the input: rows and columns, or whole channels.
 *
 * @param before how many cells in front, along each dimension of a sample
 * @param after how many behind
 * @param value what they hold
 */
public record Pad(List<Integer> before, List<Integer> after, double value) implements ChannelWise {

    /**
     * Copies and checks the extents.
     *
     * @throws IllegalArgumentException if they differ in number, one is negative, or the value is not finite
     */
    public Pad {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.size() != after.size()
                || before.stream().anyMatch(p -> p < 0)
                || after.stream().anyMatch(p -> p < 0)) {
            throw new IllegalArgumentException(Text.of("it pads by %s in front and %s behind", before, after));
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(Text.of("it pads with %s, which is not a finite number", value));
        }
    }

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.rank() != before.size()) {
            throw new IllegalArgumentException(Text.of("it pads %d dimensions but its input is %s", before.size(), in));
        }
        return new Shape(IntStream.range(0, in.rank())
                .mapToObj(i -> Maps.extent((long) before.get(i) + in.dim(i) + after.get(i)))
                .toList());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        Shape in = Shape.ofBatch(inputs.get(0));
        return Region.block(before, in).embed(inputs.get(0), outputShape(List.of(in)), value);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(Region.block(before, Shape.ofBatch(inputs.get(0))).take(upper));
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        int channels = inputs.get(0).dim(0);
        return IntStream.range(0, before.get(0) + channels + after.get(0))
                .map(c -> c - before.get(0))
                .map(c -> c >= 0 && c < channels ? c : NO_ORIGIN)
                .toArray();
    }

    /** What stands around the input is not scaled with it. */
    @Override
    public Pad linearPart() {
        return new Pad(before, after, 0);
    }
}
