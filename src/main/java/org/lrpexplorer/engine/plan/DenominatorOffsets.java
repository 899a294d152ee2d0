package org.lrpexplorer.engine.plan;

import java.util.Optional;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.Tensor;

/** What a term adds to its sums: of the bias what it says, and a stabiliser of known sign. */
final class DenominatorOffsets {

    private DenominatorOffsets() {}

    /** The bias that a term takes, one value for each output channel or for each output; empty if it takes none. */
    static Optional<float[]> bias(LinearLayer layer, Term term) {
        return bias(layer, term.bias());
    }

    private static Optional<float[]> bias(LinearLayer layer, Optional<Weighting> part) {
        return part.flatMap(weighting -> layer.bias().map(b -> {
            float[] values = Buffers.floats(b);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) weighting.of(values[i]);
            }
            return values;
        }));
    }

    private static float[] sum(LinearKernel kernel, Term term, int sign, double stabiliser) {
        float[] values = bias(kernel.layer(), term)
                .orElseGet(() -> new float[kernel.output().channels()]);
        for (int i = 0; i < values.length; i++) {
            values[i] = sign * (float) (values[i] + stabiliser);
        }
        return values;
    }

    /** A sign times the sum of bias and stabiliser, to be added to a batch of outputs line by line. */
    static Tensor of(PlanBuilder builder, LinearKernel kernel, Term term, int sign, double stabiliser) {
        float[] values = sum(kernel, term, sign, stabiliser);
        return values.length == kernel.output().channels()
                ? builder.perChannelOfLine(kernel.output(), values)
                : builder.lines(builder.repeated(kernel.output(), values));
    }

    /** A sign times a part of the layer's bias as the bias of a primitive; empty if there is none. Not for bias maps. */
    static Optional<Tensor> size(PlanBuilder builder, LinearKernel kernel, Optional<Weighting> part, int sign) {
        return bias(kernel.layer(), part).map(values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] *= sign;
            }
            return builder.vector(values);
        });
    }

    /** A sign times the sum of bias and stabiliser as the bias of a primitive; for layers without bias maps. */
    static Tensor vector(PlanBuilder builder, LinearKernel kernel, Term term, int sign, double stabiliser) {
        return builder.vector(sum(kernel, term, sign, stabiliser));
    }
}
