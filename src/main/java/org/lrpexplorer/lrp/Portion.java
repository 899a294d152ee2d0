package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.tensor.Shape;

/** The relevance of a batch on one tensor while it lies in the memory of whatever computes it. */
interface Portion {

    /** Whether another portion is the same numbers in the same memory. */
    boolean isSame(Portion other);

    /** A copy of each row in full. */
    List<Relevance> full(String node, String tensor, Shape shape);

    /** Each row as {@link Relevance#summedOverChannels} has it. */
    List<Relevance> summed(String node, String tensor, Shape shape);
}
