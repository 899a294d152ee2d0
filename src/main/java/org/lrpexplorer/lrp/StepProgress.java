package org.lrpexplorer.lrp;

import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Node;

/** Counts the steps of one computation, reports each, and stops between them once it is cancelled. */
final class StepProgress implements StepListener {

    private final RunControl control;
    private final int total;
    private int done;

    /** The progress of a computation of {@code total} steps. */
    StepProgress(RunControl control, int total) {
        this.control = control;
        this.total = total;
        control.token().throwIfCancelled();
    }

    /** So many steps need not be taken. */
    void skip(int steps) {
        done += steps;
    }

    @Override
    public void passed(Node node) {
        done++;
        control.listener().progressed(done, total, node.name());
        control.token().throwIfCancelled();
    }
}
