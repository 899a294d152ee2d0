package org.lrpexplorer.rule;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;

/**
 * Pass: {@code R_i = R_i^upper}, unchanged but for the shape, also where an activation is off. On a BatchNorm left in
 * place it is what tools without BatchNorm support do; on a sum it copies the relevance to every branch.
 */
public record Pass() implements Rule {

    @Override
    public String notation() {
        return "Pass";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.ACTIVATION, LayerKind.BATCH_NORM, LayerKind.RESHAPE, LayerKind.ADD);
    }

    @Override
    public Step on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return (inputs, output, upper) ->
                inputs.stream().map(x -> upper.reshape('c', x.shape())).toList();
    }
}
