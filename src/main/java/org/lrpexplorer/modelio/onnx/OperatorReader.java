package org.lrpexplorer.modelio.onnx;

import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/** Turns one kind of ONNX node into a layer or a constant. */
@FunctionalInterface
interface OperatorReader {
    /**
     * Reads one node.
     *
     * @throws Unreadable if the node contradicts itself or the file
     * @throws Unsupported if the node is sound but this program has no layer for it
     */
    void read(OnnxNode node, Conversion conversion);
}
