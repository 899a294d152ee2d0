package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Product;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;

/** The kernel of a dense layer. Flattened maps are read as maps, so that nothing is moved to flatten them. */
final class DenseKernel implements Kernel {

    private final Workbench bench;
    private final Dense layer;
    private final Form input;
    private final Form output;
    private final long[] shape;

    DenseKernel(Workbench bench, Dense layer, Form input, Form output) {
        this.bench = bench;
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
    public Form input() {
        return input;
    }

    @Override
    public Form output() {
        return output;
    }

    private Weights weights(Weighting weighting, double factor) {
        return bench.weights().of(weight(), weighting, factor, Upright.of(shape));
    }

    @Override
    public Runnable forward(Slot x, Weighting weighting, double factor, Tensor bias, Slot z, PostOps postOps) {
        return forward(x, weights(weighting, factor), bias, z, postOps);
    }

    @Override
    public Runnable scaled(Slot x, double[] perOutput, Tensor bias, Slot z, PostOps postOps) {
        return forward(x, bench.weights().scaled(weight(), perOutput, Upright.of(shape)), bias, z, postOps);
    }

    private Runnable forward(Slot x, Weights w, Tensor bias, Slot z, PostOps postOps) {
        return eachSample((from, to) -> Product.forward(bench.session(), from, shape, w, bias, to, postOps), x, z);
    }

    @Override
    public List<Runnable> backward(Slot upper, Weighting weighting, double factor, Slot lower, boolean accumulate) {
        Weights w = weights(weighting, factor);
        return accumulate
                ? Kernel.added(bench, lower, part -> List.of(backward(upper, w, part)))
                : List.of(backward(upper, w, lower));
    }

    private Runnable backward(Slot upper, Weights w, Slot lower) {
        return eachSample((below, above) -> Product.backward(bench.session(), above, shape, w, below), lower, upper);
    }

    /** One product for each sample: what runs on a whole batch adds up in an order that depends on the batch's size. */
    private Runnable eachSample(BiFunction<Tensor, Tensor, Runnable> product, Slot maps, Slot rows) {
        List<Runnable> products = new ArrayList<>();
        for (int i = 0; i < bench.samples(); i++) {
            products.add(product.apply(bench.sample(maps, i), bench.row(rows, i)));
        }
        return products.size() == 1 ? products.get(0) : () -> products.forEach(Runnable::run);
    }
}
