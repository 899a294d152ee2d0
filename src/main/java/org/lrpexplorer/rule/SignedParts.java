package org.lrpexplorer.rule;

import java.util.Optional;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Division;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Signs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer whose contributions {@code x_i w_ij} are sorted by their sign: {@code (x w)⁺ = x⁺w⁺ + x⁻w⁻} and
 * {@code (x w)⁻ = x⁺w⁻ + x⁻w⁺}. Where no input is negative, which is looked up and not assumed, the terms in
 * {@code x⁻} are left out.
 */
record SignedParts(
        LinearLayer layer,
        Shape input,
        INDArray positiveWeight,
        INDArray negativeWeight,
        Optional<INDArray> positiveBias,
        Optional<INDArray> negativeBias) {

    /** An input split by sign; {@code negative} is empty where nothing is. */
    record Input(INDArray positive, Optional<INDArray> negative) {}

    static SignedParts of(LinearLayer layer, Shape input) {
        INDArray w = layer.weight();
        return new SignedParts(
                layer,
                input,
                Signs.positive(w),
                Signs.negative(w),
                layer.bias().map(Signs::positive).map(layer::broadcastBias),
                layer.bias().map(Signs::negative).map(layer::broadcastBias));
    }

    static Input split(INDArray x) {
        return Signs.anyNegative(x)
                ? new Input(Signs.positive(x), Optional.of(Signs.negative(x)))
                : new Input(x, Optional.empty());
    }

    /** {@code Σ_j (x_i w_ij)⁺ R_j / st(Σ_i (x_i w_ij)⁺ + b_j⁺)}. */
    INDArray positive(Input x, INDArray upper) {
        return share(x, positiveWeight, negativeWeight, positiveBias, upper);
    }

    /** {@code Σ_j (x_i w_ij)⁻ R_j / st(Σ_i (x_i w_ij)⁻ + b_j⁻)}. */
    INDArray negative(Input x, INDArray upper) {
        return share(x, negativeWeight, positiveWeight, negativeBias, upper);
    }

    private INDArray share(Input x, INDArray same, INDArray other, Optional<INDArray> bias, INDArray upper) {
        INDArray z = layer.apply(x.positive(), same);
        x.negative().ifPresent(negative -> z.addi(layer.apply(negative, other)));
        bias.ifPresent(z::addi);
        INDArray shares = Division.stabilised(upper, z, Stabiliser.DEFAULT);
        INDArray relevance = layer.applyTransposed(shares, same, input).muli(x.positive());
        x.negative()
                .ifPresent(negative -> relevance.addi(
                        layer.applyTransposed(shares, other, input).muli(negative)));
        return relevance;
    }
}
