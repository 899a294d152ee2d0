package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A linear layer's connectivity for one form of input: what multiplies a batch with modified weights, both ways. */
interface Kernel {

    /** The layer it belongs to. */
    LinearLayer layer();

    /** The form of the layer's input. */
    Form input();

    /** The form of the layer's output. */
    Form output();

    /**
     * {@code z = factor · weighting(W) · x + bias}, then what {@code postOps} says.
     *
     * @param bias one value for each output channel, or {@code null}
     */
    Runnable forward(Slot x, Weighting weighting, double factor, Tensor bias, Slot z, PostOps postOps);

    /** {@code z = diag(perOutput) · W · x + bias}, then what {@code postOps} says. */
    Runnable scaled(Slot x, double[] perOutput, Tensor bias, Slot z, PostOps postOps);

    /**
     * {@code lower = (factor · weighting(W))ᵀ · upper}.
     *
     * @param accumulate whether to add to what {@code lower} holds
     */
    List<Runnable> backward(Slot upper, Weighting weighting, double factor, Slot lower, boolean accumulate);

    /** What overwrites a slot, made to add to it instead. */
    static List<Runnable> added(Workbench bench, Slot lower, Function<Slot, List<Runnable>> overwriting) {
        Slot part = bench.temporary(lower.form());
        List<Runnable> steps = new ArrayList<>(overwriting.apply(part));
        steps.add(Elementwise.of(
                bench.session(), Binary.ADD, lower.matrix(), part.matrix(), lower.matrix(), PostOps.none()));
        bench.release(part);
        return steps;
    }

    /** The kernel of a layer, if there is one for this kind of layer. */
    static Optional<Kernel> of(Workbench bench, LinearLayer layer, Form input, Form output) {
        return KernelKinds.of(bench, layer, input, output);
    }

    /** The layer's weights, by which prepared ones are found again. */
    default INDArray weight() {
        return layer().weight();
    }
}
