package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.Text;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what {@link Settings} ask for, prints a summary and writes it beside JMH's own results. */
final class BenchmarkRun {

    private BenchmarkRun() {}

    /** Runs the benchmark. A missed target is a result, not a failure. */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Settings settings = Settings.read();
        Files.createDirectories(settings.results());
        SpeedRun speed = new SpeedRun(settings);
        PairRun pairs = new PairRun(settings);
        MemoryRun memory = new MemoryRun(settings);
        EvaluateRun evaluate = new EvaluateRun(settings);
        WindowRun window = new WindowRun(settings);
        List<String> summary = new ArrayList<>(List.of(conditions(settings), ""));
        speed.run();
        speed.write();
        pairs.run();
        memory.run();
        evaluate.run();
        window.run();
        speed.findings().forEach(finding -> summary.add(finding.line()));
        pairs.findings().forEach(finding -> summary.add(finding.line()));
        memory.findings().forEach(finding -> summary.add(finding.line()));
        evaluate.findings().forEach(finding -> summary.add(finding.line()));
        window.findings().forEach(finding -> summary.add(finding.line()));
        Files.write(settings.results().resolve("summary.txt"), summary);
        System.out.println();
        System.out.print(Files.readString(settings.results().resolve("jmh.txt")));
        System.out.println();
        summary.forEach(System.out::println);
    }

    private static String conditions(Settings settings) {
        return Text.of(
                "%s %s, Java %s, %d cores; %d thread(s) for each program; precision %s; OMP_WAIT_POLICY %s; OPENBLAS_CORETYPE %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                settings.threads(),
                settings.precision(),
                environment("OMP_WAIT_POLICY"),
                environment("OPENBLAS_CORETYPE"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("not set");
    }
}
