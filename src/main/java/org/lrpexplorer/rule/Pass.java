package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Pass: {@code R_i = R_i^upper}, unchanged but for the place, also where an activation is off. On a BatchNorm left in
 * place it is what tools without BatchNorm support do; on a sum it copies the relevance to every branch; a concatenation
 * gives each branch its own channels; a gate is taken for a constant, so that the signal gets all; what arrives at a held
 * input stays there. What lies on padding is dropped, since nothing of the input stands there.
 */
public record Pass() implements Rule {

    @Override
    public String notation() {
        return "Pass";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(
                LayerKind.ACTIVATION,
                LayerKind.BATCH_NORM,
                LayerKind.SAMPLE_NORM,
                LayerKind.RESHAPE,
                LayerKind.CONCAT,
                LayerKind.ADD,
                LayerKind.GATE,
                LayerKind.HELD_INPUT);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        if (layer.kind().moving()) {
            return (inputs, output, upper) -> layer.backward(inputs, upper);
        }
        if (layer.kind() == LayerKind.GATE) {
            return (inputs, output, upper) -> List.of(upper, nothing(inputs.get(1), upper));
        }
        return (inputs, output, upper) -> inputs.stream().map(x -> upper).toList();
    }

    private static INDArray nothing(INDArray gate, INDArray upper) {
        return Nd4j.zeros(upper.dataType(), Shape.ofBatch(gate).batched(upper.size(0)));
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        if (propagation.layer().kind() == LayerKind.ADD) {
            return propagation.allMissingAs(Loss.COPIES);
        }
        if (propagation.layer().kind() == LayerKind.HELD_INPUT) {
            return propagation.allMissingAs(Loss.HELD_INPUT);
        }
        return propagation.layer() instanceof Pad ? propagation.allMissingAs(Loss.PADDING) : Map.of();
    }
}
