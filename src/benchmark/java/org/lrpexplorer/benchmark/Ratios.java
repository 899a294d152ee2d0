package org.lrpexplorer.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Compares the times of one case with the targets. */
final class Ratios {

    private Ratios() {}

    /** One finding for each target: the median of the ratios within the rounds, not the ratio of the means. */
    static List<Finding> of(String name, int batch, RunResult result) {
        List<IterationResult> rounds = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        return Arrays.stream(SpeedTarget.values())
                .map(target -> finding(name, target, target.limit(batch), rounds.stream()))
                .toList();
    }

    private static Finding finding(String name, SpeedTarget target, double limit, Stream<IterationResult> rounds) {
        double[] sorted = rounds.mapToDouble(round -> millis(round, target.upper()) / millis(round, target.lower()))
                .sorted()
                .toArray();
        return Finding.of(name, target.label(), sorted, limit);
    }

    /** Linear between the two nearest values. */
    static double quantile(double[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double millis(IterationResult round, Work work) {
        return round.getSecondaryResults().get(work.counter()).getScore();
    }
}
