package org.lrpexplorer.engine;

import org.lrpexplorer.network.Node;

/** Hears how far a run has come. Called on the computing thread, so it must return quickly. */
@FunctionalInterface
public interface StepListener {

    /** A node has been computed, or relevance has been taken back through it. What this throws ends the run. */
    void passed(Node node);

    /** A listener that does nothing. */
    static StepListener none() {
        return node -> {};
    }
}
