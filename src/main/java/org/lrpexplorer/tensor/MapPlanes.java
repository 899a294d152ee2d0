package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The planes of a batch of maps {@code [N, C, H, W]}, N·C of them, one at a time in a Java array. Used by one thread. */
final class MapPlanes {

    private final INDArray array;
    private final DoubleBuffer memory;
    private final double[] plane;

    private MapPlanes(INDArray array, int positions) {
        this.array = array;
        this.memory = DoubleBufferOperations.INSTANCE.view(array);
        this.plane = new double[positions];
    }

    /** Those of an array of any type. */
    static MapPlanes of(INDArray maps) {
        return new MapPlanes(Buffers.dense(maps, DataType.DOUBLE), Math.toIntExact(maps.size(2) * maps.size(3)));
    }

    /** Those of a new array, to be written. */
    static MapPlanes ofNew(long... shape) {
        return new MapPlanes(Temporaries.uninitialized(DataType.DOUBLE, shape), Math.toIntExact(shape[2] * shape[3]));
    }

    int count() {
        return memory.capacity() / plane.length;
    }

    /** How many values a plane has. */
    int positions() {
        return plane.length;
    }

    /** The values of a plane, row by row, in an array that is used again for the next one. */
    double[] read(int index) {
        try {
            memory.get(index * plane.length, plane);
        } finally {
            Reference.reachabilityFence(array);
        }
        return plane;
    }

    /** The array that {@link #write} writes, with whatever it was left with. */
    double[] values() {
        return plane;
    }

    void write(int index) {
        try {
            memory.put(index * plane.length, plane);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** The array, converted to a type. */
    INDArray as(DataType type) {
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }
}
