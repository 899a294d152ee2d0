package org.lrpexplorer.rule;

import java.util.List;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Division;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * LRP-0: {@code R_i = Σ_j x_i w_ij R_j / z_j}, where an output {@code z_j = 0} hands down nothing. The bias is part of
 * {@code z_j} and keeps its share (Bach et al. 2015, eq. 56 without stabiliser; Montavon et al. 2019, §10.2.1).
 */
public record LrpZero() implements LinearRule {

    @Override
    public String notation() {
        return "LRP0";
    }

    @Override
    public Step on(LinearLayer layer, Shape input) {
        return (inputs, output, upper) -> {
            INDArray shares = Division.orZero(upper, output);
            INDArray x = inputs.get(0).castTo(upper.dataType());
            return List.of(layer.applyTransposed(shares, layer.weight(), input).muli(x));
        };
    }
}
