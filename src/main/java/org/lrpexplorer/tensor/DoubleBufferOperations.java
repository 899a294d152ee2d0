package org.lrpexplorer.tensor;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.bytedeco.openblas.global.openblas;
import org.lrpexplorer.tensor.Patches.Place;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Double-precision memory. */
public enum DoubleBufferOperations implements BufferOperations<DoubleBuffer> {
    /** The only one: it has no state. */
    INSTANCE;

    /**
     * Up to so many multiply-adds OpenBLAS does not copy the matrices first, where it has kernels for that (AVX-512). A
     * product of a few times as many then takes half as long in parts.
     */
    private static final long SMALL = 1_000_000;

    /** Above, OpenBLAS may have several threads for a product. */
    private static final int MOST_PARTS = 4;

    private static final ThreadLocal<MemoryViews> VIEWS = ThreadLocal.withInitial(MemoryViews::new);

    @Override
    public DataType type() {
        return DataType.DOUBLE;
    }

    @Override
    public DoubleBuffer view(INDArray dense) {
        return VIEWS.get().of(dense);
    }

    @Override
    public DoubleBuffer allocate(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Double.BYTES))
                .order(ByteOrder.nativeOrder())
                .asDoubleBuffer();
    }

    @Override
    public void unfold(Patches patches, Place<DoubleBuffer> map, Place<DoubleBuffer> matrix, int first, int last) {
        new PatchPlanes(patches, first, last).unfold(map, matrix);
    }

    @Override
    public void fold(
            Patches patches,
            Place<DoubleBuffer> matrix,
            Place<DoubleBuffer> map,
            int first,
            int last,
            boolean accumulate) {
        new PatchPlanes(patches, first, last).fold(matrix, map, accumulate);
    }

    @Override
    public void multiply(
            Operand<DoubleBuffer> a, Operand<DoubleBuffer> b, boolean accumulate, Operand<DoubleBuffer> target) {
        int rows = rowsAtOnce(a.height(), (long) a.width() * b.width());
        for (int first = 0; first < a.height(); first += rows) {
            int count = Math.min(rows, a.height() - first);
            product(a.rows(first, count), b, accumulate, target.rows(first, count));
        }
    }

    /** As few parts as are small, and all rows of what would be many parts. */
    private static int rowsAtOnce(int height, long productsOfRow) {
        long products = height * productsOfRow;
        if (products <= SMALL || products > MOST_PARTS * SMALL) {
            return Math.max(1, height);
        }
        int parts = (int) ((products + SMALL - 1) / SMALL);
        return (height + parts - 1) / parts;
    }

    private static void product(
            Operand<DoubleBuffer> a, Operand<DoubleBuffer> b, boolean accumulate, Operand<DoubleBuffer> target) {
        openblas.cblas_dgemm(
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
