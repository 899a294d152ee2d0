package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Lays the channels of several branches one after the other, as in DenseNet.
 *
 * @param inputCount how many branches, at least 1
 */
public record Concat(int inputCount) implements ChannelWise {

    /**
     * Checks the number of branches.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Concat {
        if (inputCount < 1) {
            throw new IllegalArgumentException("it joins no branches");
        }
    }

    @Override
    public LayerKind kind() {
        return LayerKind.CONCAT;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape first = inputs.get(0);
        List<Integer> dims = new ArrayList<>(first.dims());
        dims.set(0, inputs.stream().mapToInt(in -> in.dim(0)).sum());
        for (Shape in : inputs) {
            if (!rest(in).equals(rest(first))) {
                throw new IllegalArgumentException(
                        "it joins branches that differ in more than their channels, " + inputs);
            }
        }
        return new Shape(dims);
    }

    private static List<Integer> rest(Shape shape) {
        return shape.dims().subList(1, shape.rank());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Nd4j.concat(1, inputs.toArray(INDArray[]::new));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        List<INDArray> parts = new ArrayList<>();
        int channel = 0;
        for (INDArray input : inputs) {
            Shape shape = Shape.ofBatch(input);
            List<Integer> start = new ArrayList<>(Collections.nCopies(shape.rank(), 0));
            start.set(0, channel);
            parts.add(Region.block(start, shape).take(upper));
            channel += shape.dim(0);
        }
        return parts;
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        return IntStream.range(0, outputShape(inputs).dim(0)).toArray();
    }
}
