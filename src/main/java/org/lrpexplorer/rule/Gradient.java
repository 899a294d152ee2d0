package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;

/**
 * The plain gradient, {@code R = Jᵀ R^upper} with the layer's Jacobian J. No rule of LRP: nothing is conserved. At
 * every layer it gives the derivative of what relevance starts from (Simonyan et al. 2013); at a BatchNorm alone it is
 * what tools do that let relevance run through a layer they do not know.
 */
public record Gradient() implements Rule {

    @Override
    public String notation() {
        return "Gradient";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.values());
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        return (inputs, output, upper) -> layer.backward(inputs, upper);
    }

    @Override
    public boolean conserves() {
        return false;
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        return propagation.allMissingAs(Loss.GRADIENT);
    }
}
