package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lrpexplorer.text.Text;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the speed of every network at every batch size, each in a JVM of its own. */
final class SpeedRun {

    private static final List<Integer> BATCHES = List.of(1, 64);
    private static final String HEAP = "-Xmx6g";

    private final Settings settings;
    private final List<RunResult> results = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    SpeedRun(Settings settings) {
        this.settings = settings;
    }

    /** Runs what the settings include. */
    void run() throws RunnerException, IOException {
        for (BenchmarkNetwork subject : BenchmarkNetwork.values()) {
            List<Integer> batches = BATCHES.stream()
                    .filter(batch -> settings.includes(name(subject, batch)))
                    .toList();
            if (!batches.isEmpty()) {
                subject.write(settings);
                for (int batch : batches) {
                    measure(subject, batch);
                }
                subject.deleteWritten(settings);
            }
        }
    }

    /** The ratios so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Writes JMH's own table, and everything it knows as JSON. */
    void write() throws IOException {
        for (ResultFormatType type : List.of(ResultFormatType.TEXT, ResultFormatType.JSON)) {
            String file = "jmh." + (type == ResultFormatType.TEXT ? "txt" : "json");
            try (PrintStream out = new PrintStream(
                    Files.newOutputStream(settings.results().resolve(file)), false, StandardCharsets.UTF_8)) {
                ResultFormatFactory.getInstance(type, out).writeOut(results);
            }
        }
    }

    private void measure(BenchmarkNetwork subject, int batch) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(RoundBenchmark.class.getName())
                .param("network", subject.label())
                .param("batch", String.valueOf(batch))
                .forks(1)
                .jvmArgsAppend(HEAP)
                .warmupIterations(warmups(batch))
                .measurementIterations(rounds(subject, batch))
                // So short that an iteration is one round.
                .warmupTime(TimeValue.milliseconds(1))
                .measurementTime(TimeValue.milliseconds(1))
                .timeout(TimeValue.hours(1))
                .shouldFailOnError(true)
                .output(settings.results()
                        .resolve("jmh-" + subject.label() + "-" + batch + ".log")
                        .toString())
                .build();
        System.out.println(Text.of("%s ...", name(subject, batch)));
        Collection<RunResult> run = new Runner(options).run();
        for (RunResult result : run) {
            results.add(Averages.of(result));
            List<Finding> ratios = Ratios.of(name(subject, batch), batch, result);
            ratios.forEach(ratio -> System.out.println(ratio.line()));
            findings.addAll(ratios);
        }
    }

    /** Until the just-in-time compiler has done its work. */
    private static int warmups(int batch) {
        return batch == 1 ? 10 : 1;
    }

    private static int rounds(BenchmarkNetwork subject, int batch) {
        if (subject.large()) {
            return batch == 1 ? 5 : 2;
        }
        return 20;
    }

    private static String name(BenchmarkNetwork subject, int batch) {
        return subject.label() + "/" + batch;
    }
}
