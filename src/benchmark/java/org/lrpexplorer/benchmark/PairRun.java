package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.lrpexplorer.text.Text;

/** Measures what explanations gain by a second thread and lose in double precision, each network in a JVM of its own. */
final class PairRun {

    private static final String HEAP = "-Xmx6g";
    private static final double MOST_OF_TWO_THREADS = 1 / 1.7;
    private static final double MOST_OF_DOUBLE = 4;

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    PairRun(Settings settings) {
        this.settings = settings;
    }

    /** Runs what the settings include. */
    void run() throws IOException, InterruptedException {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            run("threads", BenchmarkNetwork.RESNET50, PairLoop.THREADS, "2 threads / 1", MOST_OF_TWO_THREADS);
        }
        for (BenchmarkNetwork subject : BenchmarkNetwork.values()) {
            if (!subject.large()) {
                run("precision", subject, PairLoop.PRECISIONS, "double / single", MOST_OF_DOUBLE);
            }
        }
    }

    private void run(String kind, BenchmarkNetwork subject, String pair, String what, double limit)
            throws IOException, InterruptedException {
        String name = Text.of("%s/%s", kind, subject.label());
        if (!settings.includes(name)) {
            return;
        }
        System.out.println(name + " ...");
        subject.write(settings);
        Properties found = FreshJvm.run(
                PairLoop.class, HEAP, "-Dbenchmark.network=" + subject.label(), "-Dbenchmark.pair=" + pair);
        subject.deleteWritten(settings);
        for (String work : List.of("forward", "explain")) {
            findings.add(new Finding(
                    name,
                    Text.of("%s, %s", work, what),
                    number(found, work + ".ratio"),
                    number(found, work + ".low"),
                    number(found, work + ".high"),
                    limit));
        }
    }

    /** The findings so far. */
    List<Finding> findings() {
        return findings;
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
    }
}
