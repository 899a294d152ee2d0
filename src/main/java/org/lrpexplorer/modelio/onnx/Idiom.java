package org.lrpexplorer.modelio.onnx;

import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/** A chain of nodes that exporters write for what is one layer. */
@FunctionalInterface
interface Idiom {
    /**
     * Reads the whole chain.
     *
     * @param last the node that ends it
     * @throws Unsupported if the layer cannot stand where the chain does
     */
    void read(OnnxNode last, Conversion c);
}
