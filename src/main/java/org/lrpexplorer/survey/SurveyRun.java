package org.lrpexplorer.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lrpexplorer.problem.CancellationToken;

/**
 * A survey from what is kept of it to its end: first what is predicted for all samples, then, where that is asked for, what
 * their explanations come to. What is found out is kept on the way, so that a later run goes on where this one ends.
 */
public final class SurveyRun {

    private final SurveySubject subject;
    private final SurveyCache cache;
    private final boolean relevance;
    private final SurveyRow[] rows;

    /**
     * A survey that has not begun.
     *
     * @param relevance whether samples are explained, too
     */
    public SurveyRun(SurveySubject subject, SurveyCache cache, boolean relevance) {
        this(
                subject,
                IntStream.range(0, subject.size()).mapToObj(subject::blank).toList(),
                cache,
                relevance);
    }

    /**
     * A survey of which something is known.
     *
     * @param known the rows that there are, one for each sample
     * @param relevance whether samples are explained, too
     */
    public SurveyRun(SurveySubject subject, List<SurveyRow> known, SurveyCache cache, boolean relevance) {
        this.subject = subject;
        this.cache = cache;
        this.relevance = relevance;
        this.rows = known.toArray(SurveyRow[]::new);
    }

    /** What a survey is at. */
    public enum Phase {
        /** Classes are predicted. */
        PREDICTIONS,
        /** Samples are explained. */
        RELEVANCE
    }

    /** Whoever follows a survey, on the thread that does it. */
    public interface Watch {

        /**
         * More is known.
         *
         * @param more the rows that changed
         * @param phase what is being found out
         * @param made for how many samples in this run
         * @param done for how many samples it is known
         */
        void found(List<SurveyRow> more, Phase phase, int made, int done);

        /** Waits for as long as others are to go first; what it throws ends the survey. */
        void between();

        /** The samples that somebody looks at, which go first. */
        int[] wanted();
    }

    /**
     * Finds out what is not known yet.
     *
     * @throws org.lrpexplorer.problem.Problem if samples cannot be explained in this way, or files cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled, or {@link Watch#between} says so
     */
    public void run(Watch watch, CancellationToken token) {
        watch.between();
        SurveyKey key = SurveyKey.of(subject, token);
        try (KeptFindings<ClassGuess> kept = cache.open(key.guesses(), FindingCodec.ofGuesses())) {
            Guesser guesser = new Guesser(subject);
            new Pass<>(
                            Phase.PREDICTIONS,
                            kept,
                            subject::with,
                            indices -> guesser.of(indices, token),
                            guesser.together())
                    .run(watch);
        }
        if (relevance) {
            try (KeptFindings<RelevanceSums> kept = cache.open(key.sums(), FindingCodec.ofSums())) {
                Summer summer = new Summer(subject);
                new Pass<>(
                                Phase.RELEVANCE,
                                kept,
                                SurveyRow::with,
                                indices -> summer.of(indices, token),
                                summer.together())
                        .run(watch);
            }
        }
    }

    /** What is known now, in the order of the samples. */
    public List<SurveyRow> rows() {
        return List.of(rows);
    }

    /** Finds something out about some samples. */
    @FunctionalInterface
    private interface Finder<T> {
        List<SampleFinding<T>> of(List<Integer> indices);
    }

    /** One thing found out about all samples. */
    private final class Pass<T> {
        private final Phase phase;
        private final KeptFindings<T> kept;
        private final BiFunction<SurveyRow, SampleFinding<T>, SurveyRow> with;
        private final Finder<T> finder;
        private final int together;
        private final boolean[] known = new boolean[rows.length];
        private int done;
        private int made;
        private int next;

        Pass(
                Phase phase,
                KeptFindings<T> kept,
                BiFunction<SurveyRow, SampleFinding<T>, SurveyRow> with,
                Finder<T> finder,
                int together) {
            this.phase = phase;
            this.kept = kept;
            this.with = with;
            this.finder = finder;
            this.together = together;
        }

        void run(Watch watch) {
            for (SurveyRow row : rows) {
                known[row.index()] = isKnown(row);
                done += known[row.index()] ? 1 : 0;
            }
            tell(kept.read(), watch);
            while (done < rows.length) {
                watch.between();
                List<SampleFinding<T>> found = finder.of(batch(watch::wanted));
                keep(found);
                made += found.size();
                tell(found, watch);
            }
        }

        /** What failed may succeed another time, when there is more memory or a share is back. */
        private void keep(List<SampleFinding<T>> found) {
            List<SampleFinding<T>> values = found.stream()
                    .filter(finding -> finding.value().isPresent())
                    .toList();
            if (!values.isEmpty()) {
                kept.add(values);
            }
        }

        private boolean isKnown(SurveyRow row) {
            return phase == Phase.PREDICTIONS
                    ? row.guess().isPresent()
                    : row.relevance().isPresent();
        }

        private void tell(List<SampleFinding<T>> findings, Watch watch) {
            List<SurveyRow> changed = new ArrayList<>();
            for (SampleFinding<T> finding : findings) {
                int index = finding.index();
                if (index >= 0 && index < rows.length && !known[index]) {
                    known[index] = true;
                    done++;
                    rows[index] = with.apply(rows[index], finding);
                    changed.add(rows[index]);
                }
            }
            watch.found(changed, phase, made, done);
        }

        /** The next samples: those that somebody looks at, and then in their order. */
        private List<Integer> batch(Supplier<int[]> wanted) {
            Set<Integer> batch = new LinkedHashSet<>();
            for (int index : wanted.get()) {
                if (batch.size() < together && index >= 0 && index < rows.length && !known[index]) {
                    batch.add(index);
                }
            }
            while (next < rows.length && known[next]) {
                next++;
            }
            for (int index = next; index < rows.length && batch.size() < together; index++) {
                if (!known[index]) {
                    batch.add(index);
                }
            }
            return List.copyOf(batch);
        }
    }
}
