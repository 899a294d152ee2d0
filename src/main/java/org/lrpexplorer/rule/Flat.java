package org.lrpexplorer.rule;

import java.util.List;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Division;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Flat: {@code R_i = Σ_j R_j / st(n_j)}, where {@code n_j} counts the inputs that output j is connected to; padding
 * does not count, and in a grouped convolution only the group's inputs do. Independent of inputs, weights and bias
 * (Lapuschkin et al. 2019, ♭-rule).
 */
public record Flat() implements LinearRule {

    @Override
    public String notation() {
        return "Flat";
    }

    @Override
    public Step on(LinearLayer layer, Shape input) {
        INDArray ones = Nd4j.onesLike(layer.weight());
        INDArray counts = layer.apply(Nd4j.ones(ones.dataType(), input.batched(1)), ones);
        INDArray inverse = Division.stabilised(Nd4j.onesLike(counts), counts, Stabiliser.DEFAULT);
        return (inputs, output, upper) -> List.of(layer.applyTransposed(upper.mul(inverse), ones, input));
    }
}
