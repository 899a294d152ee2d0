package org.lrpexplorer.modelio.onnx;

import java.util.List;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GateChoice;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads products of two branches, of which one has to be the gate of the other. */
final class GateOperators {

    private GateOperators() {}

    /** Mul of two branches. */
    static void read(OnnxNode node, Conversion c) {
        Shape first = c.shape(node, 0);
        Shape second = c.shape(node, 1);
        if (!GateChoice.fits(first, second)) {
            throw new Unsupported(Text.of("it multiplies branches of %s and %s", first, second));
        }
        int gate = new GateChoice(c.layers()::producer)
                .gate(node.input(0), first, node.input(1), second)
                .orElseThrow(() -> new Unsupported(
                        "it multiplies two branches of which neither can be told to be the gate of the other"));
        c.layer(node, new Gate(), List.of(node.input(1 - gate), node.input(gate)), node.output());
        c.noteOnce(GateChoice.NOTE);
    }
}
