package org.lrpexplorer.explore.evaluate;

import java.util.function.LongSupplier;
import org.lrpexplorer.cluster.ClusterPlan;
import org.lrpexplorer.cluster.ClusterResult;
import org.lrpexplorer.cluster.ClusterRun;
import org.lrpexplorer.explore.task.WorkPace;

/** Looks for clusters from the first image to the result, on whichever thread asks. */
public final class ClusterJob extends LongJob {

    private final EvaluationSubject subject;
    private final ClusterPlan plan;

    /** Nothing is explained yet. */
    public ClusterJob(EvaluationSubject subject, ClusterPlan plan) {
        this.subject = subject;
        this.plan = plan;
    }

    /** What it is before it has begun. */
    public ClusterSeen begun() {
        return ClusterSeen.begun(EvaluatedOf.of(subject.network(), subject.dataset()), plan);
    }

    /**
     * Finds the clusters, and waits at the gate between images.
     *
     * @param nanos a clock that runs evenly
     * @param watch hears how far it has come, on this thread
     * @throws org.lrpexplorer.problem.Problem if there is nothing to cluster
     * @throws org.lrpexplorer.problem.Cancelled once it is cancelled
     */
    public ClusterResult run(LongSupplier nanos, RuleSearchJob.Watch watch) {
        WorkPace pace = new WorkPace(nanos, gate());
        return ClusterRun.of(plan, subject.network(), subject.dataset())
                .run((done, total) -> watch.at((double) done / total, pace.left(done, total - done)), pace::pass);
    }
}
