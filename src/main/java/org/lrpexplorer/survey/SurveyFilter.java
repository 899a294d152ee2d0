package org.lrpexplorer.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which samples of a survey are left. Value-equal.
 *
 * @param label only those of this class of the dataset; empty for any
 * @param predicted only those predicted to be this class of the network; empty for any
 * @param wrongOnly only those predicted to be another class than the dataset says
 * @param text only those whose file's name holds this, in whichever case; empty for any. Where samples have no files, those whose
 *     class, or predicted class, holds it
 * @param least only those predicted with at least this confidence, 0 to 1
 * @param most only those predicted with at most this confidence, 0 to 1
 */
public record SurveyFilter(
        Optional<Integer> label,
        Optional<Integer> predicted,
        boolean wrongOnly,
        String text,
        double least,
        double most) {

    /** All samples. */
    public static final SurveyFilter ALL = new SurveyFilter(Optional.empty(), Optional.empty(), false, "", 0, 1);

    /** The same of a class of the dataset and a class of the network alone. */
    public SurveyFilter of(Optional<Integer> newLabel, Optional<Integer> newPredicted) {
        return new SurveyFilter(newLabel, newPredicted, wrongOnly, text, least, most);
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether a sample is left. */
    Predicate<SurveyRow> in(SurveySubject subject) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Predicate<SurveyRow> named =
                wanted.isEmpty() ? row -> true : row -> words(row, subject).contains(wanted);
        return named.and(this::fits);
    }

    private static String words(SurveyRow row, SurveySubject subject) {
        String words = subject.hasFiles()
                ? subject.fileName(row.index())
                : subject.labelName(row.label())
                        + "\n"
                        + row.guess()
                                .map(guess -> subject.outputName(guess.output()))
                                .orElse("");
        return words.toLowerCase(Locale.ROOT);
    }

    private boolean fits(SurveyRow row) {
        if (label.isPresent() && label.get() != row.label()) {
            return false;
        }
        if (wrongOnly && row.verdict() != Correctness.WRONG) {
            return false;
        }
        if (predicted.isPresent()
                && row.guess()
                        .filter(guess -> guess.output() == predicted.get())
                        .isEmpty()) {
            return false;
        }
        if (least <= 0 && most >= 1) {
            return true;
        }
        double confidence = SurveyColumn.CONFIDENCE.number(row);
        return confidence >= least && confidence <= most;
    }
}
