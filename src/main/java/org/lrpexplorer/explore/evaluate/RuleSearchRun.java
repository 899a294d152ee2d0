package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.Optional;
import org.lrpexplorer.evaluate.search.SearchPlan;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.text.DurationText;
import org.lrpexplorer.text.Text;

/**
 * A search for rules, under way or over.
 *
 * @param of what it belongs to
 * @param plan what is searched for
 * @param stage what it is at
 * @param fraction the share that is done, from 0 to 1
 * @param left how long the rest takes, as far as that can be told
 * @param result what it has found; there only at its end
 * @param said why it ended before, in words; empty otherwise
 */
public record RuleSearchRun(
        EvaluatedOf of,
        SearchPlan plan,
        Stage stage,
        double fraction,
        Optional<Duration> left,
        Optional<SearchResult> result,
        String said) {

    private static final double PERCENT = 100;

    /** What a search is at. */
    public enum Stage {
        /** Trying composites. */
        RUNNING,
        /** A person has paused it. */
        PAUSED,
        /** It has found what it was to. */
        DONE,
        /** It ended before. */
        STOPPED
    }

    /** One that has just begun. */
    static RuleSearchRun begun(EvaluatedOf of, SearchPlan plan) {
        return new RuleSearchRun(of, plan, Stage.RUNNING, 0, Optional.empty(), Optional.empty(), "");
    }

    /** Whether it goes on, or will. */
    public boolean isUnderWay() {
        return stage == Stage.RUNNING || stage == Stage.PAUSED;
    }

    /** The same further on. */
    public RuleSearchRun at(double newFraction, Optional<Duration> newLeft) {
        return new RuleSearchRun(of, plan, stage, newFraction, newLeft, result, said);
    }

    /** The same, halted or not. */
    public RuleSearchRun paused(boolean halted) {
        return new RuleSearchRun(of, plan, halted ? Stage.PAUSED : Stage.RUNNING, fraction, left, result, said);
    }

    /** The same at its end. */
    public RuleSearchRun found(SearchResult what) {
        return new RuleSearchRun(of, plan, Stage.DONE, 1, Optional.empty(), Optional.of(what), "");
    }

    /** The same, ended before it has found anything. */
    public RuleSearchRun stopped(String why) {
        return new RuleSearchRun(of, plan, Stage.STOPPED, fraction, Optional.empty(), Optional.empty(), why);
    }

    /** How far it is, for people. */
    public String text() {
        String percent = Text.of("%d %%", (int) (PERCENT * fraction));
        return switch (stage) {
            case RUNNING ->
                percent
                        + left.map(rest -> " · " + DurationText.of(rest) + " left")
                                .orElse("");
            case PAUSED -> percent + " · paused";
            case DONE ->
                Text.of(
                        "%,d composites on %,d samples, done",
                        result.orElseThrow().tried().size(),
                        result.orElseThrow().images().count());
            case STOPPED -> said;
        };
    }
}
