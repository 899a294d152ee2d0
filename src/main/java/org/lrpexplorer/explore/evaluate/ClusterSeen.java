package org.lrpexplorer.explore.evaluate;

import java.time.Duration;
import java.util.Optional;
import org.lrpexplorer.cluster.ClusterPlan;
import org.lrpexplorer.cluster.ClusterResult;
import org.lrpexplorer.text.DurationText;
import org.lrpexplorer.text.Text;

/**
 * What is seen of clusters that are looked for, under way or over.
 *
 * @param of what they belong to
 * @param plan what is clustered
 * @param stage what the work is at
 * @param fraction the share of images that is explained, from 0 to 1
 * @param left how long the rest takes, as far as that can be told
 * @param result what was found; empty before
 * @param said why it ended before; empty if it did not
 */
public record ClusterSeen(
        EvaluatedOf of,
        ClusterPlan plan,
        RuleSearchRun.Stage stage,
        double fraction,
        Optional<Duration> left,
        Optional<ClusterResult> result,
        String said) {

    private static final double PERCENT = 100;

    /** What has just begun. */
    static ClusterSeen begun(EvaluatedOf of, ClusterPlan plan) {
        return new ClusterSeen(of, plan, RuleSearchRun.Stage.RUNNING, 0, Optional.empty(), Optional.empty(), "");
    }

    /** Whether it goes on, or will. */
    public boolean isUnderWay() {
        return stage == RuleSearchRun.Stage.RUNNING || isPaused();
    }

    /** Whether a person has paused it. */
    public boolean isPaused() {
        return stage == RuleSearchRun.Stage.PAUSED;
    }

    /** The same further on. */
    public ClusterSeen at(double newFraction, Optional<Duration> newLeft) {
        return new ClusterSeen(of, plan, stage, newFraction, newLeft, result, said);
    }

    /** The same, halted or not. */
    public ClusterSeen paused(boolean halted) {
        RuleSearchRun.Stage now = halted ? RuleSearchRun.Stage.PAUSED : RuleSearchRun.Stage.RUNNING;
        return new ClusterSeen(of, plan, now, fraction, left, result, said);
    }

    /** The same at its end. */
    public ClusterSeen found(ClusterResult what) {
        return new ClusterSeen(of, plan, RuleSearchRun.Stage.DONE, 1, Optional.empty(), Optional.of(what), "");
    }

    /** The same, ended before anything was found. */
    public ClusterSeen stopped(String why) {
        return new ClusterSeen(
                of, plan, RuleSearchRun.Stage.STOPPED, fraction, Optional.empty(), Optional.empty(), why);
    }

    /** How far it is, for people. */
    public String text() {
        String percent = Text.of("%d %%", (int) (PERCENT * fraction));
        return switch (stage) {
            case RUNNING ->
                fraction == 1
                        ? "grouping"
                        : percent
                                + left.map(rest -> " · " + DurationText.of(rest) + " left")
                                        .orElse("");
            case PAUSED -> percent + " · paused";
            case DONE ->
                Text.of("%,d samples, done", result.orElseThrow().images().size());
            case STOPPED -> said;
        };
    }
}
