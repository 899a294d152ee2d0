package org.lrpexplorer.tensor.onednn;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One of the passes of a convolution between row-major arrays, compiled for one geometry. */
final class Pass implements AutoCloseable {

    /** The passes of a convolution. */
    enum Direction {
        /** From x and w to z. */
        FORWARD,
        /** From dz and w to dx. */
        BACKWARD,
        /** From x and dz to dw. */
        WEIGHTS
    }

    /** What a pass is compiled for; value-equal. */
    record Key(Direction direction, Geometry geometry) {}

    private final Session session = new Session();
    private final List<Runnable> steps = new ArrayList<>();
    private final Geometry geometry;
    private final Tensor first;
    private final Tensor second;
    private final Tensor result;
    private final long[] resultShape;
    private long floats;

    /**
     * Compiles a pass.
     *
     * @throws UnsupportedOperationException if oneDNN has no implementation for the geometry
     */
    Pass(Key key) {
        this.geometry = key.geometry;
        long[] input = geometry.input();
        long[] output = geometry.output();
        long[] weights = geometry.weights();
        this.first = rowMajor(key.direction == Direction.BACKWARD ? output : input);
        this.second = rowMajor(key.direction == Direction.WEIGHTS ? output : weights);
        this.resultShape = switch (key.direction) {
            case FORWARD -> output;
            case BACKWARD -> input;
            case WEIGHTS -> weights;
        };
        this.result = rowMajor(resultShape);
        switch (key.direction) {
            case FORWARD -> {
                Tensor z = channelsLast(output);
                steps.add(Convolve.forward(
                        session, geometry, from(first, input), this::reordered, null, z, PostOps.none()));
                steps.add(Reorder.of(session, z, result));
            }
            case BACKWARD -> {
                Tensor lower = channelsLast(input);
                steps.add(Convolve.backward(session, geometry, from(first, output), this::reordered, lower));
                steps.add(Reorder.of(session, lower, result));
            }
            case WEIGHTS -> {
                Convolve.WeightGradient gradient =
                        Convolve.backwardWeights(session, geometry, from(first, input), from(second, output));
                steps.add(gradient.execution());
                steps.add(Reorder.of(session, gradient.gradient(), result));
            }
        }
    }

    private Tensor rowMajor(long[] shape) {
        return Tensor.unplaced(session, Layout.rowMajor(session, shape));
    }

    private Tensor channelsLast(long[] shape) {
        return counted(Tensor.allocate(session, Layout.channelsLast(session, shape)));
    }

    private Tensor from(Tensor rowMajor, long[] shape) {
        Tensor copy = channelsLast(shape);
        steps.add(Reorder.of(session, rowMajor, copy));
        return copy;
    }

    private Tensor reordered(Layout wanted) {
        Tensor copy = counted(Tensor.allocate(session, wanted));
        steps.add(Reorder.of(session, second, copy));
        return copy;
    }

    private Tensor counted(Tensor tensor) {
        floats += tensor.count();
        return tensor;
    }

    /** How many numbers its memory holds. */
    long floats() {
        return floats;
    }

    /** The result for two arrays of the compiled shapes, any strides; they are left as they are. */
    INDArray run(INDArray a, INDArray b) {
        INDArray left = Buffers.dense(a, DataType.FLOAT);
        INDArray right = Buffers.dense(b, DataType.FLOAT);
        INDArray target = Nd4j.createUninitialized(DataType.FLOAT, resultShape, 'c');
        try {
            place(first, left);
            place(second, right);
            place(result, target);
            steps.forEach(Runnable::run);
        } finally {
            Reference.reachabilityFence(left);
            Reference.reachabilityFence(right);
        }
        return target;
    }

    private static void place(Tensor tensor, INDArray array) {
        tensor.at(new FloatPointer(array.data().addressPointer()));
    }

    @Override
    public void close() {
        session.close();
    }
}
