package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.MatrixProduct;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;

/** The kernel of a dense layer. Flattened maps are read as maps, so that nothing is moved to flatten them. */
final class DenseKernel implements LinearKernel {

    private final PlanBuilder builder;
    private final Dense layer;
    private final Extents input;
    private final Extents output;
    private final long[] shape;

    DenseKernel(PlanBuilder builder, Dense layer, Extents input, Extents output) {
        this.builder = builder;
        this.layer = layer;
        this.input = input;
        this.output = output;
        this.shape = new long[] {output.size(), input.channels(), input.height(), input.width()};
    }

    @Override
    public Dense layer() {
        return layer;
    }

    @Override
    public Extents input() {
        return input;
    }

    @Override
    public Extents output() {
        return output;
    }

    private Weights weights(Weighting weighting, double factor) {
        return builder.weights().of(weight(), weighting, factor, PlainWeights.of(shape));
    }

    @Override
    public Runnable forward(
            MemorySlot x, Weighting weighting, double factor, Tensor bias, MemorySlot z, PostOps postOps) {
        return forward(x, weights(weighting, factor), bias, z, postOps);
    }

    @Override
    public Runnable scaled(MemorySlot x, double[] perOutput, Tensor bias, MemorySlot z, PostOps postOps) {
        return forward(x, builder.weights().scaled(weight(), perOutput, PlainWeights.of(shape)), bias, z, postOps);
    }

    private Runnable forward(MemorySlot x, Weights w, Tensor bias, MemorySlot z, PostOps postOps) {
        return eachSample(
                (from, to) -> MatrixProduct.forward(builder.session(), from, shape, w, bias, to, postOps), x, z);
    }

    @Override
    public List<Runnable> backward(
            MemorySlot upper, Weighting weighting, double factor, MemorySlot lower, boolean accumulate) {
        Weights w = weights(weighting, factor);
        return accumulate
                ? LinearKernel.added(builder, lower, part -> List.of(backward(upper, w, part)))
                : List.of(backward(upper, w, lower));
    }

    private Runnable backward(MemorySlot upper, Weights w, MemorySlot lower) {
        return eachSample(
                (below, above) -> MatrixProduct.backward(builder.session(), above, shape, w, below), lower, upper);
    }

    /** One product for each sample: what runs on a whole batch adds up in an order that depends on the batch's size. */
    private Runnable eachSample(BiFunction<Tensor, Tensor, Runnable> product, MemorySlot maps, MemorySlot rows) {
        List<Runnable> products = new ArrayList<>();
        for (int i = 0; i < builder.samples(); i++) {
            products.add(product.apply(builder.sample(maps, i), builder.row(rows, i)));
        }
        return products.size() == 1 ? products.get(0) : () -> products.forEach(Runnable::run);
    }
}
