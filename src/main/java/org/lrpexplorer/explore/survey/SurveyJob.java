package org.lrpexplorer.explore.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lrpexplorer.explore.evaluate.LongJob;
import org.lrpexplorer.explore.task.WorkPace;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveyRun;
import org.lrpexplorer.survey.SurveySubject;

/** A survey from its first sample to its last, on whichever thread asks. */
public final class SurveyJob extends LongJob {

    /** So often at most something is told; batches of small networks come far more often than anybody sees. */
    private static final long BETWEEN_NANOS = 150_000_000;

    private final SurveySubject subject;
    private final SurveyRun run;
    private final boolean relevance;

    /**
     * Nothing is found out yet beyond what is known.
     *
     * @param known what is known already, for each sample in their order
     * @param relevance whether samples are explained, too
     */
    public SurveyJob(SurveySubject subject, List<SurveyRow> known, SurveyCache cache, boolean relevance) {
        this.subject = subject;
        this.run = new SurveyRun(subject, known, cache, relevance);
        this.relevance = relevance;
    }

    /** What is surveyed. */
    public SurveySubject subject() {
        return subject;
    }

    /** Whether samples are explained, too. */
    public boolean isWithRelevance() {
        return relevance;
    }

    /** Hears what is found, on the thread that works. */
    @FunctionalInterface
    public interface Watch {

        /**
         * More is known.
         *
         * @param more the rows that changed
         * @param phase what is being found out
         * @param done for how many samples it is known
         * @param left how long the rest of the phase takes, as far as that can be told
         */
        void found(List<SurveyRow> more, SurveyRun.Phase phase, int done, Optional<Duration> left);
    }

    /**
     * Works to the end, and waits at the gate between samples.
     *
     * @param nanos a clock that runs evenly
     * @param wanted the samples that somebody looks at, which go first
     * @throws org.lrpexplorer.problem.Problem if samples cannot be explained in this way
     * @throws org.lrpexplorer.problem.Cancelled once it is cancelled
     */
    public void run(LongSupplier nanos, Watch watch, Supplier<int[]> wanted) {
        run.run(
                new SurveyRun.Watch() {
                    private SurveyRun.Phase phase = SurveyRun.Phase.PREDICTIONS;
                    private WorkPace pace = new WorkPace(nanos, gate());
                    private final List<SurveyRow> untold = new ArrayList<>();
                    private long told = nanos.getAsLong() - BETWEEN_NANOS;

                    @Override
                    public void found(List<SurveyRow> more, SurveyRun.Phase now, int made, int done) {
                        if (now != phase) {
                            phase = now;
                            pace = new WorkPace(nanos, gate());
                        }
                        untold.addAll(more);
                        Optional<Duration> left = pace.left(made, subject.size() - done);
                        if (done == subject.size() || nanos.getAsLong() - told >= BETWEEN_NANOS) {
                            watch.found(List.copyOf(untold), now, done, left);
                            untold.clear();
                            told = nanos.getAsLong();
                        }
                    }

                    @Override
                    public void between() {
                        pace.pass();
                    }

                    @Override
                    public int[] wanted() {
                        return wanted.get();
                    }
                },
                gate().token());
    }
}
