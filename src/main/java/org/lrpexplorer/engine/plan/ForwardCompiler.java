package org.lrpexplorer.engine.plan;

import java.util.List;
import org.lrpexplorer.network.Node;

/** Makes a forward program's instructions for every tensor that is not there yet. */
final class ForwardCompiler {

    private ForwardCompiler() {}

    /** The program itself, with its instructions. */
    static ForwardProgram compile(ForwardProgram program) {
        LayerCompiler layers = new LayerCompiler(program);
        for (Node node : program.network().nodes()) {
            program.add(node, program.has(node) ? List.of() : layers.compile(node));
        }
        return program;
    }
}
