package org.lrpexplorer.explore.survey;

import java.time.Duration;
import java.util.Optional;
import org.lrpexplorer.survey.SurveyRun.Phase;
import org.lrpexplorer.text.DurationText;
import org.lrpexplorer.text.Text;

/**
 * How far a survey is.
 *
 * @param phase what is being found out
 * @param stage whether it goes on
 * @param done for how many samples it is known
 * @param total how many there are
 * @param left how long the rest of the phase takes, as far as that can be told
 * @param said why it ended, in words; empty where it ended by itself or goes on
 */
public record SurveyProgress(Phase phase, Stage stage, int done, int total, Optional<Duration> left, String said) {

    /** Whether a survey goes on. */
    public enum Stage {
        /** It does. */
        RUNNING,
        /** A person has paused it. */
        PAUSED,
        /** All is known. */
        DONE,
        /** It ended before. */
        STOPPED
    }

    /** One that has just begun. */
    public static SurveyProgress begun(int total) {
        return new SurveyProgress(Phase.PREDICTIONS, Stage.RUNNING, 0, total, Optional.empty(), "");
    }

    /** The same further on. */
    public SurveyProgress at(Phase newPhase, int newDone, Optional<Duration> newLeft) {
        return new SurveyProgress(newPhase, stage, newDone, total, newLeft, said);
    }

    /** The same, halted or not. */
    public SurveyProgress paused(boolean halted) {
        return new SurveyProgress(phase, halted ? Stage.PAUSED : Stage.RUNNING, done, total, left, said);
    }

    /** The same at its end. */
    public SurveyProgress ended(Stage how, String why) {
        return new SurveyProgress(phase, how, done, total, Optional.empty(), why);
    }

    /** Whether it goes on, or will. */
    public boolean isUnderWay() {
        return stage == Stage.RUNNING || stage == Stage.PAUSED;
    }

    /** The share of the phase that is done, from 0 to 1. */
    public double fraction() {
        return total == 0 ? 0 : (double) done / total;
    }

    /** How far it is, for people; empty when all is known. */
    public String text() {
        String counted =
                Text.of("%s %,d of %,d", phase == Phase.PREDICTIONS ? "predictions" : "relevance", done, total);
        return switch (stage) {
            case RUNNING ->
                counted
                        + left.map(rest -> " · " + DurationText.of(rest) + " left")
                                .orElse("");
            case PAUSED -> counted + " · paused";
            case DONE -> "";
            case STOPPED -> said.isEmpty() ? counted + " · stopped" : said;
        };
    }
}
