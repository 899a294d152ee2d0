package org.lrpexplorer.plan;

import java.util.List;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
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
        return Product.forward(
                bench.session(), x.tensor(), shape, weights(weighting, factor), bias, bench.rows(z), postOps);
    }

    @Override
    public Runnable scaled(Slot x, double[] perOutput, Tensor bias, Slot z, PostOps postOps) {
        Weights w = bench.weights().scaled(weight(), perOutput, Upright.of(shape));
        return Product.forward(bench.session(), x.tensor(), shape, w, bias, bench.rows(z), postOps);
    }

    @Override
    public List<Runnable> backward(Slot upper, Weighting weighting, double factor, Slot lower, boolean accumulate) {
        Weights w = weights(weighting, factor);
        if (!accumulate) {
            return List.of(Product.backward(bench.session(), bench.rows(upper), shape, w, lower.tensor()));
        }
        Slot part = bench.temporary(input);
        Runnable first = Product.backward(bench.session(), bench.rows(upper), shape, w, part.tensor());
        Runnable second = Elementwise.of(
                bench.session(), Binary.ADD, lower.tensor(), part.tensor(), lower.tensor(), PostOps.none());
        bench.release(part);
        return List.of(first, second);
    }
}
