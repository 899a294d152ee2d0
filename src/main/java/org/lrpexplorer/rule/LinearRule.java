package org.lrpexplorer.rule;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Shape;

/** What the rules for layers {@code z = W·x + b} share: they take any linear layer and nothing else. */
sealed interface LinearRule extends Rule permits LrpZero, Epsilon, ZPlus, AlphaBeta, Flat {

    /** Binds the rule to a layer whose one input has the given per-sample shape. */
    Step on(LinearLayer layer, Shape input);

    @Override
    default Set<LayerKind> kinds() {
        return Set.of(LayerKind.CONVOLUTION, LayerKind.DENSE);
    }

    @Override
    default Step on(Layer layer, List<Shape> inputs) {
        requireKind(layer);
        return on((LinearLayer) layer, inputs.get(0));
    }
}
