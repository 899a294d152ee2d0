package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.evaluate.storage.OpenExperiment;
import org.lrpexplorer.evaluate.storage.ResultsHeader;
import org.lrpexplorer.explore.task.WorkPace;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.Shard;

/** An evaluation from its first image to its last, on whichever thread asks. */
public final class EvaluationJob extends LongJob {

    /** So often at most findings are put together; nobody reads faster. */
    private static final long BETWEEN_NANOS = 1_000_000_000L;

    /** Measuring gets at least so many times as long as putting findings together. */
    private static final int SHARE = 5;

    private final EvaluationSubject subject;
    private final Experiment experiment;
    private final EvaluatedImages images;

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

    /**
     * What a file of its results begins with. Reads the files for their sums.
     *
     * @param named the experiment with names of its files that mean the same elsewhere
     * @throws org.lrpexplorer.problem.Problem if a file cannot be read
     */
    public ResultsHeader header(Experiment named) {
        ExperimentRun run = ExperimentRun.of(experiment, subject.network(), subject.dataset());
        return new OpenExperiment(named, subject.network(), subject.dataset(), run)
                .header(Shard.whole(), new CancellationToken());
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
        WorkPace pace = new WorkPace(nanos, gate());
        pace.pass();
        ExperimentRun run = ExperimentRun.of(experiment, subject.network(), subject.dataset());
        IndexSet all = run.images();
        ResultsCollector collector = new ResultsCollector(experiment);
        List<ImageOutcome> outcomes = new ArrayList<>();
        Findings findings = new Findings(() -> EvaluationFindings.of(collector.results(), outcomes), nanos);
        run.measure(
                all,
                (outcome, done, total) -> {
                    collector.add(outcome);
                    outcomes.add(outcome);
                    watch.at(done, pace.left(done, total - done), findings.now(done == total));
                    pace.pass();
                },
                others(),
                gate().token());
    }

    /** Puts findings together, not too often. */
    private static final class Findings {
        private final Supplier<EvaluationFindings> maker;
        private final LongSupplier nanos;
        private long next;

        Findings(Supplier<EvaluationFindings> maker, LongSupplier nanos) {
            this.maker = maker;
            this.nanos = nanos;
            this.next = nanos.getAsLong();
        }

        Optional<EvaluationFindings> now(boolean last) {
            long begin = nanos.getAsLong();
            if (begin < next && !last) {
                return Optional.empty();
            }
            EvaluationFindings findings = maker.get();
            long end = nanos.getAsLong();
            next = end + Math.max(BETWEEN_NANOS, SHARE * (end - begin));
            return Optional.of(findings);
        }
    }
}
