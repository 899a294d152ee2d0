package org.lrpexplorer.benchmark;

import java.util.List;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/** JMH adds counters up over the iterations; for times, a table is to show the mean. */
final class Averages {

    private Averages() {}

    /** The same run with each counter's mean and error instead of its sum. */
    static RunResult of(RunResult run) {
        List<BenchmarkResult> forks =
                run.getBenchmarkResults().stream().map(Averages::of).toList();
        return new RunResult(run.getParams(), forks);
    }

    private static BenchmarkResult of(BenchmarkResult fork) {
        List<IterationResult> rounds =
                fork.getIterationResults().stream().map(Averages::of).toList();
        return new BenchmarkResult(fork.getParams(), rounds, fork.getMetadata());
    }

    private static IterationResult of(IterationResult round) {
        IterationResult averaged =
                new IterationResult(round.getBenchmarkParams(), round.getParams(), round.getMetadata());
        averaged.addResult(round.getPrimaryResult());
        round.getSecondaryResults()
                .forEach((name, result) ->
                        averaged.addResult(new ScalarResult(name, result.getScore(), "ms", AggregationPolicy.AVG)));
        return averaged;
    }
}
