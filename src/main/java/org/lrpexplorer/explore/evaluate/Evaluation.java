package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.Optional;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.text.DurationText;
import org.lrpexplorer.text.Text;

/**
 * An evaluation, under way or over.
 *
 * @param of what it belongs to
 * @param experiment what is measured
 * @param stage what it is at
 * @param done how many images are done
 * @param total how many there are
 * @param left how long the rest takes, as far as that can be told
 * @param findings what it has found; empty before the first images
 * @param said why it ended, in words, or the file it was read from; empty where it ended by itself or goes on
 */
public record Evaluation(
        EvaluatedOf of,
        Experiment experiment,
        Stage stage,
        int done,
        int total,
        Optional<Duration> left,
        Optional<EvaluationFindings> findings,
        String said) {

    /** What an evaluation is at. */
    public enum Stage {
        /** Measuring. */
        RUNNING,
        /** A person has paused it. */
        PAUSED,
        /** All images are done. */
        DONE,
        /** It ended before. */
        STOPPED,
        /** Its results were read from a file. */
        READ
    }

    /** One that has just begun. */
    static Evaluation begun(EvaluatedOf of, Experiment experiment, int total) {
        return new Evaluation(of, experiment, Stage.RUNNING, 0, total, Optional.empty(), Optional.empty(), "");
    }

    /** One whose results were read from a file. */
    static Evaluation read(EvaluatedOf of, EvaluationFindings findings, int total, String file) {
        return new Evaluation(
                of,
                findings.results().experiment(),
                Stage.READ,
                findings.results().images().size()
                        + findings.results().leftOut().size(),
                total,
                Optional.empty(),
                Optional.of(findings),
                file);
    }

    /** Whether it goes on, or will. */
    public boolean isUnderWay() {
        return stage == Stage.RUNNING || stage == Stage.PAUSED;
    }

    /** The share that is done, from 0 to 1. */
    public double fraction() {
        return total == 0 ? 0 : (double) done / total;
    }

    /** The same further on. */
    public Evaluation at(int newDone, Optional<Duration> newLeft, Optional<EvaluationFindings> newFindings) {
        return new Evaluation(of, experiment, stage, newDone, total, newLeft, newFindings.or(this::findings), said);
    }

    /** The same, halted or not. */
    public Evaluation paused(boolean halted) {
        return new Evaluation(of, experiment, halted ? Stage.PAUSED : Stage.RUNNING, done, total, left, findings, said);
    }

    /** The same at its end. */
    public Evaluation ended(Stage how, String why) {
        return new Evaluation(of, experiment, how, done, total, Optional.empty(), findings, why);
    }

    /** How far it is, for people. */
    public String text() {
        String counted = Text.of("%,d of %,d samples", done, total);
        return switch (stage) {
            case RUNNING ->
                counted
                        + left.map(rest -> " · " + DurationText.of(rest) + " left")
                                .orElse("");
            case PAUSED -> counted + " · paused";
            case DONE -> Text.of("%,d samples, done", total);
            case READ -> counted + " · read from " + said;
            case STOPPED -> counted + (said.isEmpty() ? "" : " · " + said);
        };
    }
}
