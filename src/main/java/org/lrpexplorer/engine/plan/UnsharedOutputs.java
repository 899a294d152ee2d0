package org.lrpexplorer.engine.plan;

import java.nio.FloatBuffer;
import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The outputs of a convolution whose sums cannot be taken over from another, computed by themselves. */
final class UnsharedOutputs {

    private final PlanBuilder builder;
    private final LinearKernel kernel;
    private final int[] outputs;

    UnsharedOutputs(PlanBuilder builder, LinearKernel whole, WeightRatio ratio) {
        this.builder = builder;
        this.outputs = ratio.own();
        Extents extents = whole.output();
        this.kernel = new ConvolutionKernel(
                builder,
                builder.arena().partOf((Conv2d) whole.layer(), UnsharedOutputs.class, layer -> some(layer, outputs)),
                whole.input(),
                new Extents(outputs.length, extents.height(), extents.width()));
    }

    /** Whether a layer's own outputs, if there are any, can be computed apart. */
    static boolean fit(LinearLayer layer, WeightRatio ratio) {
        return ratio.own().length == 0
                || (layer instanceof Conv2d convolution
                        && convolution.groups() == 1
                        && convolution.bias().map(INDArray::rank).orElse(1) == 1);
    }

    private static Conv2d some(Conv2d layer, int[] outputs) {
        INDArray bias = layer.bias().map(values -> rows(values, outputs)).orElse(null);
        return layer.with(rows(layer.weight(), outputs), bias);
    }

    private static INDArray rows(INDArray array, int[] rows) {
        float[] all = Buffers.floats(array);
        int size = all.length / Math.toIntExact(array.size(0));
        float[] some = new float[rows.length * size];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, rows[i] * size, some, i * size, size);
        }
        long[] shape = array.shape().clone();
        shape[0] = rows.length;
        return Buffers.array(some, shape);
    }

    /** Overwrites these outputs' places in {@code sums} with their sums, bias and stabiliser included. */
    void overwrite(
            Term term, List<Product> products, double stabiliser, MemorySlot x, MemorySlot sums, List<Runnable> steps) {
        MemorySlot own = builder.temporary(kernel.output());
        Tensor offset = DenominatorOffsets.vector(builder, kernel, term, 1, stabiliser);
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            PostOps sum = i > 0 ? PostOps.none().accumulate() : PostOps.none();
            steps.add(kernel.forward(x, product.weight(), product.factor(), i == 0 ? offset : null, own, sum));
        }
        FloatBuffer from = own.tensor().buffer();
        FloatBuffer to = sums.tensor().buffer();
        int positions = builder.samples() * kernel.output().positions();
        int stride = sums.extents().channels();
        steps.add(() -> scatter(from, to, positions, stride));
        builder.release(own);
    }

    private void scatter(FloatBuffer from, FloatBuffer to, int positions, int stride) {
        int at = 0;
        for (int position = 0; position < positions; position++) {
            for (int output : outputs) {
                to.put(position * stride + output, from.get(at++));
            }
        }
    }
}
