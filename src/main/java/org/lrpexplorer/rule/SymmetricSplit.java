package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Symmetric splitting: each of the n branches of a sum gets {@code R_i = R / n}, whatever it adds (Otsuki et al. 2024, arXiv
 * 2407.09115). It conserves relevance exactly, and nothing cancels.
 */
public record SymmetricSplit() implements Rule {

    @Override
    public String notation() {
        return "SymmetricSplit";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.ADD);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return (inputs, output, upper) -> {
            INDArray share = upper.div(inputs.size());
            return inputs.stream().map(x -> share).toList();
        };
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        return Map.of();
    }
}
