package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A linear layer for one form of input: what multiplies a batch with modified weights, forward and backward. */
interface LinearKernel {

    /** The layer it belongs to. */
    LinearLayer layer();

    /** The form of the layer's input. */
    Extents input();

    /** The form of the layer's output. */
    Extents output();

    /** Whether sums are added up product by product, so that their rounding is no larger than that of their parts. */
    default boolean isDirect() {
        return true;
    }

    /**
     * {@code z = factor · weighting(W) · x + bias}, then what {@code postOps} says.
     *
     * @param bias one value for each output channel, or {@code null}
     */
    Runnable forward(MemorySlot x, Weighting weighting, double factor, Tensor bias, MemorySlot z, PostOps postOps);

    /** {@code z = diag(perOutput) · W · x + bias}, then what {@code postOps} says. */
    Runnable scaled(MemorySlot x, double[] perOutput, Tensor bias, MemorySlot z, PostOps postOps);

    /**
     * {@code lower = (factor · weighting(W))ᵀ · upper}.
     *
     * @param accumulate whether to add to what {@code lower} holds
     */
    List<Runnable> backward(MemorySlot upper, Weighting weighting, double factor, MemorySlot lower, boolean accumulate);

    /** What overwrites a slot, made to add to it instead. */
    static List<Runnable> added(
            PlanBuilder builder, MemorySlot lower, Function<MemorySlot, List<Runnable>> overwriting) {
        MemorySlot part = builder.temporary(lower.extents());
        List<Runnable> steps = new ArrayList<>(overwriting.apply(part));
        steps.add(Elementwise.of(
                builder.session(), Binary.ADD, lower.matrix(), part.matrix(), lower.matrix(), PostOps.none()));
        builder.release(part);
        return steps;
    }

    /** The layer's weights, by which prepared ones are found again. */
    default INDArray weight() {
        return layer().weight();
    }
}
