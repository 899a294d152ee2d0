package org.lrpexplorer.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a survey at one time, filtered, sorted and counted. Immutable; not to be made on the user-interface thread, where
 * that would take too long for a large dataset.
 */
public final class SurveyView {

    private final SurveySubject subject;
    private final SurveyRow[] rows;
    private final SurveyFilter filter;
    private final SurveySort sort;
    private final int[] order;
    private final ConfusionMatrix confusion;
    private final int wrong;
    private final boolean judged;

    /**
     * Filters, sorts and counts.
     *
     * @param rows one for each sample, in their order
     */
    public SurveyView(SurveySubject subject, List<SurveyRow> rows, SurveyFilter filter, SurveySort sort) {
        this.subject = subject;
        this.rows = rows.toArray(SurveyRow[]::new);
        this.filter = filter;
        this.sort = sort;
        this.order = order();
        this.confusion = ConfusionMatrix.of(subject, rows);
        this.wrong = (int)
                rows.stream().filter(row -> row.verdict() == Correctness.WRONG).count();
        this.judged = rows.stream().anyMatch(row -> row.verdict() != Correctness.UNKNOWN);
    }

    private int[] order() {
        SurveyRow[] left = Arrays.stream(rows).filter(filter.in(subject)).toArray(SurveyRow[]::new);
        if (!sort.equals(SurveySort.NONE)) {
            Comparator<SurveyRow> by = sort.column().order(subject, sort.ascending());
            Arrays.sort(left, by);
        }
        return Arrays.stream(left).mapToInt(SurveyRow::index).toArray();
    }

    /** What is surveyed. */
    public SurveySubject subject() {
        return subject;
    }

    /** Which samples are left. */
    public SurveyFilter filter() {
        return filter;
    }

    /** By what they are sorted. */
    public SurveySort sort() {
        return sort;
    }

    /** What is known of a sample. */
    public SurveyRow row(int sample) {
        return rows[sample];
    }

    /** How many samples there are. */
    public int size() {
        return rows.length;
    }

    /** How many are left by the filter. */
    public int shown() {
        return order.length;
    }

    /** The samples that are left, in order. */
    public IntStream samples() {
        return Arrays.stream(order);
    }

    /** How many samples are predicted to be another class than the dataset says. */
    public int wrong() {
        return wrong;
    }

    /** Whether any prediction is known to be right or wrong; not where dataset and network have other classes. */
    public boolean isJudged() {
        return judged;
    }

    /** How often each class is predicted to be each, over all samples. */
    public ConfusionMatrix confusion() {
        return confusion;
    }
}
