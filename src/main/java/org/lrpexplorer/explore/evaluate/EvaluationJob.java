package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.explore.task.WorkPace;
import org.lrpexplorer.values.IndexSet;

/** An evaluation from its first image to its last, on whichever thread asks. */
public final class EvaluationJob {

    /** So often at most findings are put together; nobody reads faster. */
    private static final long BETWEEN_NANOS = 1_000_000_000L;

    /** Measuring gets at least so many times as long as putting findings together. */
    private static final int SHARE = 5;

    private final EvaluationSubject subject;
    private final Experiment experiment;
    private final EvaluatedImages images;
    private final WorkGate gate = new WorkGate();

    /** Nothing is measured yet. */
    public EvaluationJob(EvaluationSubject subject, Experiment experiment, EvaluatedImages images) {
        this.subject = subject;
        this.experiment = experiment;
        this.images = images;
    }

    /** What it is before it has begun. */
    public Evaluation begun() {
        return Evaluation.begun(
                EvaluatedOf.of(subject.network(), subject.dataset()),
                experiment,
                images.indices().count());
    }

    /** Pauses and ends it. */
    public WorkGate gate() {
        return gate;
    }

    /** Hears how far it has come, on the thread that measures. */
    @FunctionalInterface
    public interface Watch {

        /**
         * An image is done.
         *
         * @param done how many are
         * @param left how long the rest takes, as far as that can be told
         * @param findings what there is now; empty if that is as good as before
         */
        void at(int done, Optional<Duration> left, Optional<EvaluationFindings> findings);
    }

    /**
     * Measures the images, and waits at the gate between them.
     *
     * @param nanos a clock that runs evenly
     * @throws org.lrpexplorer.problem.Problem if nothing can be measured
     * @throws org.lrpexplorer.problem.Cancelled once it is cancelled
     */
    public void run(LongSupplier nanos, Watch watch) {
        WorkPace pace = new WorkPace(nanos, gate);
        pace.pass();
        ExperimentRun run = ExperimentRun.of(experiment, subject.network(), subject.dataset());
        IndexSet all = run.images();
        ResultsCollector collector = new ResultsCollector(experiment);
        Findings findings = new Findings(collector, nanos);
        run.measure(
                all,
                (outcome, done, total) -> {
                    collector.add(outcome);
                    watch.at(done, pace.left(done, total - done), findings.now(done == total));
                    pace.pass();
                },
                new PauseSwitch(),
                gate.token());
    }

    /** Puts findings together, not too often. */
    private static final class Findings {
        private final ResultsCollector collector;
        private final LongSupplier nanos;
        private long next;

        Findings(ResultsCollector collector, LongSupplier nanos) {
            this.collector = collector;
            this.nanos = nanos;
            this.next = nanos.getAsLong();
        }

        Optional<EvaluationFindings> now(boolean last) {
            long begin = nanos.getAsLong();
            if (begin < next && !last) {
                return Optional.empty();
            }
            EvaluationFindings findings = EvaluationFindings.of(collector.results());
            long end = nanos.getAsLong();
            next = end + Math.max(BETWEEN_NANOS, SHARE * (end - begin));
            return Optional.of(findings);
        }
    }
}
