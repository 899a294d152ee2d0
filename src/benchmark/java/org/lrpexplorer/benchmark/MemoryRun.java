package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Measures memory, each case in a JVM of its own with the default heap. */
final class MemoryRun {

    private static final String LOOP = "memory/loop";
    private static final String PEAK = "memory/peak";
    private static final double GROWTH_LIMIT = 1.2;
    private static final double PEAK_LIMIT = 3;

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    MemoryRun(Settings settings) {
        this.settings = settings;
    }

    /** Runs what the settings include. */
    void run() throws IOException, InterruptedException {
        if (settings.includes(LOOP)) {
            System.out.println(LOOP + " ...");
            Properties loop = FreshJvm.run(MemoryLoop.class);
            for (String what : List.of("resident", "outside-heap", "live-objects")) {
                findings.add(Finding.single(LOOP, what + ", end / after 100", number(loop, what), GROWTH_LIMIT));
            }
        }
        if (settings.includes(PEAK)) {
            System.out.println(PEAK + " ...");
            BenchmarkNetwork.RESNET50.write(settings);
            Properties peak = FreshJvm.run(PeakMemory.class);
            findings.add(Finding.single(PEAK, "resnet50-224 raw + fused, GiB", number(peak, "peak"), PEAK_LIMIT));
            BenchmarkNetwork.RESNET50.deleteWritten(settings);
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
