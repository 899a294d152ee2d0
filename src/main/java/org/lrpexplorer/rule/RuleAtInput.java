package org.lrpexplorer.rule;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rule bound to a layer and to a batch that the layer has read, with whatever it derives from that batch computed once,
 * for many relevances at the layer's output. Safe for use by several threads.
 */
public interface RuleAtInput {

    /**
     * Propagates relevance through the layer; the same bits as {@link BoundRule#propagate} gives. Nothing that is passed in
     * is changed.
     *
     * @param upper the relevance at the output, of the output's shape
     * @return the relevance for each input, of the inputs' shapes
     */
    List<INDArray> propagate(INDArray upper);

    /** How many bytes it keeps beside what the layer has read and computed; 0 if it derives nothing worth keeping. */
    long bytes();

    /** Gives the memory of what it keeps back. Nobody may propagate by it afterwards. */
    default void release() {}
}
