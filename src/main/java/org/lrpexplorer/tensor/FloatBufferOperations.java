package org.lrpexplorer.tensor;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Single-precision memory. */
public enum FloatBufferOperations implements BufferOperations<FloatBuffer> {
    /** The only one: it has no state. */
    INSTANCE;

    @Override
    public DataType type() {
        return DataType.FLOAT;
    }

    @Override
    public FloatBuffer view(INDArray dense) {
        return new FloatPointer(dense.data().addressPointer())
                .capacity(dense.length())
                .asBuffer();
    }

    @Override
    public FloatBuffer allocate(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void copy(FloatBuffer from, int fromAt, int step, FloatBuffer to, int toAt, int count) {
        if (step == 1) {
            to.put(toAt, from, fromAt, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to.put(toAt + i, from.get(fromAt + i * step));
        }
    }

    @Override
    public StretchSums<FloatBuffer> sums(int size) {
        return new Sums(size);
    }

    /** Over plain arrays, where the compiler vectorises sums, which it does not over memory off the heap. */
    private static final class Sums implements StretchSums<FloatBuffer> {
        private final float[] sums;
        private final float[] part;

        Sums(int size) {
            this.sums = new float[size];
            this.part = new float[size];
        }

        @Override
        public void clear() {
            Arrays.fill(sums, 0);
        }

        @Override
        public void read(FloatBuffer from, int at) {
            from.get(at, sums);
        }

        @Override
        public void add(FloatBuffer from, int at, int toAt, int step, int count) {
            from.get(at, part, 0, count);
            if (step == 1) {
                add(toAt, count);
                return;
            }
            for (int i = 0; i < count; i++) {
                sums[toAt + i * step] += part[i];
            }
        }

        private void add(int toAt, int count) {
            for (int i = 0; i < count; i++) {
                sums[toAt + i] += part[i];
            }
        }

        @Override
        public void write(FloatBuffer to, int at) {
            to.put(at, sums);
        }
    }

    @Override
    public void clear(FloatBuffer buffer, int at, int count) {
        for (int i = at; i < at + count; i++) {
            buffer.put(i, 0);
        }
    }

    @Override
    public void multiply(
            Operand<FloatBuffer> a, Operand<FloatBuffer> b, boolean accumulate, Operand<FloatBuffer> target) {
        openblas.cblas_sgemm(
                CblasRowMajor,
                a.transposed() ? CblasTrans : CblasNoTrans,
                b.transposed() ? CblasTrans : CblasNoTrans,
                a.height(),
                b.width(),
                a.width(),
                1,
                a.buffer().slice(a.at(), a.buffer().capacity() - a.at()),
                a.stride(),
                b.buffer().slice(b.at(), b.buffer().capacity() - b.at()),
                b.stride(),
                accumulate ? 1 : 0,
                target.buffer().slice(target.at(), target.buffer().capacity() - target.at()),
                target.stride());
    }
}
