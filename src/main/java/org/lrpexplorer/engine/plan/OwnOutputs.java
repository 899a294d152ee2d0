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
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The outputs of a convolution whose sums cannot be taken over from another, computed by themselves. */
final class OwnOutputs {

    private final Workbench bench;
    private final Kernel kernel;
    private final int[] outputs;

    OwnOutputs(Workbench bench, Kernel whole, Ratio ratio) {
        this.bench = bench;
        this.outputs = ratio.own();
        Form form = whole.output();
        this.kernel = new ConvolutionKernel(
                bench,
                bench.stock().partOf((Conv2d) whole.layer(), layer -> some(layer, outputs)),
                whole.input(),
                new Form(outputs.length, form.height(), form.width()));
    }

    /** Whether a layer's own outputs, if there are any, can be computed apart. */
    static boolean fit(LinearLayer layer, Ratio ratio) {
        return ratio.own().length == 0
                || (layer instanceof Conv2d convolution
                        && convolution.groups() == 1
                        && convolution.bias().map(INDArray::rank).orElse(1) == 1);
    }

    private static Conv2d some(Conv2d layer, int[] outputs) {
        INDArray bias = layer.bias()
                .map(b -> Buffers.dense(b.get(NDArrayIndex.indices(indices(outputs))), b.dataType()))
                .orElse(null);
        INDArray weight = layer.weight().get(NDArrayIndex.indices(indices(outputs)));
        return layer.with(Buffers.dense(weight, weight.dataType()), bias);
    }

    private static long[] indices(int[] outputs) {
        long[] indices = new long[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            indices[i] = outputs[i];
        }
        return indices;
    }

    /** Overwrites these outputs' places in {@code sums} with their sums, bias and stabiliser included. */
    void overwrite(Term term, List<Product> products, double stabiliser, Slot x, Slot sums, List<Runnable> steps) {
        Slot own = bench.temporary(kernel.output());
        Tensor offset = Offsets.vector(bench, kernel, term, stabiliser);
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            PostOps sum = i > 0 ? PostOps.none().accumulate() : PostOps.none();
            steps.add(kernel.forward(x, product.weight(), product.factor(), i == 0 ? offset : null, own, sum));
        }
        FloatBuffer from = own.tensor().buffer();
        FloatBuffer to = sums.tensor().buffer();
        int cells = bench.samples() * kernel.output().cells();
        int stride = sums.form().channels();
        steps.add(() -> scatter(from, to, cells, stride));
        bench.release(own);
    }

    private void scatter(FloatBuffer from, FloatBuffer to, int cells, int stride) {
        int at = 0;
        for (int cell = 0; cell < cells; cell++) {
            for (int output : outputs) {
                to.put(cell * stride + output, from.get(at++));
            }
        }
    }
}
