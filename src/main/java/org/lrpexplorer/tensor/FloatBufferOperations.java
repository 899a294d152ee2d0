package org.lrpexplorer.tensor;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.lrpexplorer.tensor.Patches.Place;
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
    public void unfold(Patches patches, Place<FloatBuffer> map, Place<FloatBuffer> matrix, int first, int last) {
        patches.unfold(map, matrix, first, last);
    }

    @Override
    public void fold(
            Patches patches,
            Place<FloatBuffer> matrix,
            Place<FloatBuffer> map,
            int first,
            int last,
            boolean accumulate) {
        patches.fold(matrix, map, first, last, accumulate);
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
