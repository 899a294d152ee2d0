package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.explore.task.WorkGate;

/** Work on many images that can be paused, held back and ended, whichever thread does it. */
public abstract sealed class LongJob permits ClusterJob, EvaluationJob, RuleSearchJob {

    private final WorkGate gate = new WorkGate();
    private final PauseSwitch others = new PauseSwitch();

    /** Nothing is done yet. */
    LongJob() {}

    /** Pauses and ends it. */
    public final WorkGate gate() {
        return gate;
    }

    /** Lets others go first, also in the middle of an image, or not any more. */
    public final void hold(boolean now) {
        gate.hold(now);
        others.pause(now);
    }

    /** Waited at in the middle of an image. */
    final PauseSwitch others() {
        return others;
    }
}
