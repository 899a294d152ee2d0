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
 * Ratio-based splitting: each branch of a sum gets its share by size, {@code R_i = |x_i| / Σ_k |x_k| · R}, and an equal one
 * where all of them are 0 (Otsuki et al. 2024, arXiv 2407.09115). It conserves relevance exactly, and since no share is
 * above 1, branches that cancel make no relevance explode.
 */
public record AbsoluteSplit() implements Rule {

    @Override
    public String notation() {
        return "AbsoluteSplit";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.ADD);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return (inputs, output, upper) -> split(inputs, upper);
    }

    private static List<INDArray> split(List<INDArray> inputs, INDArray upper) {
        List<INDArray> sizes = inputs.stream()
                .map(x -> Transforms.abs(x, true).castTo(upper.dataType()))
                .toList();
        INDArray total = sizes.stream().reduce(INDArray::add).orElseThrow();
        INDArray alike = total.eq(0).castTo(upper.dataType());
        INDArray all = total.add(alike.mul(inputs.size()));
        return sizes.stream().map(size -> size.add(alike).divi(all).muli(upper)).toList();
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        return Map.of();
    }
}
