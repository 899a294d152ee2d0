package org.lrpexplorer.survey;

import java.util.Optional;

/**
 * What is known of a sample.
 *
 * @param index which sample, counted from 0
 * @param label its class, counted from 0, or {@link org.lrpexplorer.dataset.Sample#UNKNOWN}
 * @param guess what the network predicts; empty as long as that is not known
 * @param verdict whether that is right
 * @param relevance what its explanation comes to; empty as long as that is not known
 * @param problem why something cannot be known, in a sentence; empty otherwise
 */
public record SurveyRow(
        int index,
        int label,
        Optional<ClassGuess> guess,
        Correctness verdict,
        Optional<RelevanceSums> relevance,
        String problem) {

    /** A sample of which nothing is known but its label. */
    static SurveyRow blank(int index, int label) {
        return new SurveyRow(index, label, Optional.empty(), Correctness.UNKNOWN, Optional.empty(), "");
    }

    /** The same before anything was explained. */
    public SurveyRow withoutRelevance() {
        return relevance.isEmpty() && guess.isEmpty()
                ? this
                : new SurveyRow(index, label, guess, verdict, Optional.empty(), "");
    }

    SurveyRow with(SampleFinding<ClassGuess> found, Correctness judged) {
        return new SurveyRow(index, label, found.value(), judged, relevance, found.problem());
    }

    SurveyRow with(SampleFinding<RelevanceSums> found) {
        return new SurveyRow(
                index, label, guess, verdict, found.value(), problem.isEmpty() ? found.problem() : problem);
    }
}
