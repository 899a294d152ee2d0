package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.lrpexplorer.evaluate.search.RuleSearch;
import org.lrpexplorer.evaluate.search.SearchPlan;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.explore.task.WorkPace;

/** A search for rules from its first image to its result, on whichever thread asks. */
public final class RuleSearchJob extends LongJob {

    private final EvaluationSubject subject;
    private final SearchPlan plan;

    /** Nothing is tried yet. */
    public RuleSearchJob(EvaluationSubject subject, SearchPlan plan) {
        this.subject = subject;
        this.plan = plan;
    }

    /** What it is before it has begun. */
    public RuleSearchRun begun() {
        return RuleSearchRun.begun(EvaluatedOf.of(subject.network(), subject.dataset()), plan);
    }

    /** Hears how far it has come, on the thread that searches. */
    @FunctionalInterface
    public interface Watch {

        /**
         * An image is done with some composites.
         *
         * @param fraction the share that is done, from 0 to 1
         * @param left how long the rest takes, as far as that can be told
         */
        void at(double fraction, Optional<Duration> left);
    }

    /**
     * Searches, and waits at the gate between images.
     *
     * @param nanos a clock that runs evenly
     * @throws org.lrpexplorer.problem.Problem if the search cannot be made
     * @throws org.lrpexplorer.problem.Cancelled once it is cancelled
     */
    public SearchResult run(LongSupplier nanos, Watch watch) {
        WorkPace pace = new WorkPace(nanos, gate());
        pace.pass();
        return RuleSearch.of(plan, subject.network(), subject.dataset())
                .run(
                        (done, total) -> {
                            watch.at((double) done / total, pace.left(done, total - done));
                            pace.pass();
                        },
                        others(),
                        gate().token());
    }
}
