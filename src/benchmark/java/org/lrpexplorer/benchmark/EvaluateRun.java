package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Measures an experiment, in a JVM of its own with a small heap. */
final class EvaluateRun {

    private static final String NAME = "evaluate/mnist";
    private static final String HEAP = "-Xmx256m";
    private static final double TIME_LIMIT = 1.3;
    private static final double GROWTH_LIMIT = 1.2;
    private static final double HEAP_LIMIT = 256;

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    EvaluateRun(Settings settings) {
        this.settings = settings;
    }

    /** Runs it if the settings include it. */
    void run() throws IOException, InterruptedException {
        if (!settings.includes(NAME)) {
            return;
        }
        System.out.println(NAME + " ...");
        Properties loop = FreshJvm.run(EvaluateLoop.class, HEAP);
        findings.add(new Finding(
                NAME,
                "flipping / its forward passes",
                number(loop, "ratio"),
                number(loop, "low"),
                number(loop, "high"),
                TIME_LIMIT));
        findings.add(Finding.single(NAME, "peak heap, MiB", number(loop, "heap"), HEAP_LIMIT));
        findings.add(Finding.single(NAME, "live objects, end / after 96", number(loop, "live-objects"), GROWTH_LIMIT));
    }

    /** The findings so far. */
    List<Finding> findings() {
        return findings;
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
    }
}
