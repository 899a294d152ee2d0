package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Guided backprop at an activation: {@code R = f′(x) max(R^upper, 0)} at a ReLU or one with other bounds (Springenberg et al.
 * 2015, §3.4), the plain {@link Gradient} at any other, of which the paper says nothing. No rule of LRP: nothing is conserved.
 */
public record Guided() implements Rule {

    @Override
    public String notation() {
        return "Guided";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.ACTIVATION);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return layer instanceof Bounding
                ? (inputs, output, upper) -> layer.backward(inputs, positive(upper))
                : (inputs, output, upper) -> layer.backward(inputs, upper);
    }

    private static INDArray positive(INDArray upper) {
        return Transforms.relu(upper, true);
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
