package org.lrpexplorer.engine.plan;

import java.util.List;
import org.lrpexplorer.network.Node;

/** The instructions that a plan runs for one node, in one direction. */
record ProgramStep(Node node, List<Runnable> steps) {

    ProgramStep {
        steps = List.copyOf(steps);
    }

    void run() {
        steps.forEach(Runnable::run);
    }
}
