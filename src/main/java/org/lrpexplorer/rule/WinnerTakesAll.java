package org.lrpexplorer.rule;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;

/**
 * Winner takes all: a max pool hands each output's relevance to the input it took its value from, the first in
 * row-major order where several are equal (Montavon et al. 2019, §10.3.2). It conserves relevance exactly.
 */
public record WinnerTakesAll() implements Rule {

    @Override
    public String notation() {
        return "WinnerTakesAll";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.MAX_POOL);
    }

    @Override
    public Step on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return (inputs, output, upper) -> layer.backward(inputs, upper);
    }
}
