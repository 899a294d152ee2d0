package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Norm of positive values: {@code R_i = Σ_j x_i⁺ a_ij R_j / st(Σ_k x_k⁺ a_kj)} with the layer's own fixed weights a, which
 * is z⁺ for sums of branches and average pools (Montavon et al. 2017, eq. 8; Zhang et al. 2016, eq. 6). Where all values
 * are positive it is {@link Norm}; a negative branch of a residual sum gets nothing.
 */
public record NormPlus() implements Rule {

    private static final Norm NORM = new Norm();

    @Override
    public String notation() {
        return "NormPlus";
    }

    @Override
    public Set<LayerKind> kinds() {
        return NORM.kinds();
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        BoundRule norm = NORM.on(layer, shapes);
        return (inputs, output, upper) -> {
            List<INDArray> positive = positive(inputs);
            return norm.propagate(positive, layer.forward(positive), upper);
        };
    }

    private static List<INDArray> positive(List<INDArray> inputs) {
        return inputs.stream().map(x -> Transforms.relu(x, true)).toList();
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        List<INDArray> positive = positive(propagation.inputs());
        return NORM.losses(new PropagationRecord(
                propagation.layer(),
                positive,
                propagation.layer().forward(positive),
                propagation.upper(),
                propagation.shares(),
                propagation.biasFromShifts()));
    }
}
