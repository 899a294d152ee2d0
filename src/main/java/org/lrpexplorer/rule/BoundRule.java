package org.lrpexplorer.rule;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rule bound to a layer, with whatever it derives from the layer's weights computed once. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface BoundRule {

    /**
     * Propagates relevance through the layer, for a batch. Nothing that is passed in is changed. Relevance has the type
     * of the layer's weights; inputs and output may be wider, because they are what relevance is divided by.
     *
     * @param inputs what the layer read, each {@code [N, …]}
     * @param output what the layer computed from it
     * @param upper the relevance at the output, of the output's shape
     * @return the relevance for each input, of the inputs' shapes
     */
    List<INDArray> propagate(List<INDArray> inputs, INDArray output, INDArray upper);

    /**
     * The rule at a batch, for whoever propagates several relevances there.
     *
     * @param inputs as for {@link #propagate}
     * @param output likewise
     * @param type of the relevance
     */
    default RuleAtInput at(List<INDArray> inputs, INDArray output, DataType type) {
        return new Underived(this, inputs, output);
    }
}
