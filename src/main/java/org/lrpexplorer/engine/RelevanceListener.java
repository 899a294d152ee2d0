package org.lrpexplorer.engine;

import java.util.List;
import org.lrpexplorer.network.Node;

/** Hears what relevance arrives where in the backward pass through one network, while it is there to be read. */
public interface RelevanceListener {

    /**
     * All that arrives at a tensor has arrived, from every node that reads it, and is about to go on to the tensor's
     * producer.
     *
     * @param total valid until this returns
     */
    void arrived(String tensor, BatchRelevance total);

    /**
     * A node has sent relevance to its inputs.
     *
     * @param upper what had arrived at the node's output; valid until this returns
     * @param lower what each input gets; valid until this returns
     */
    void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower);
}
