package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Measures the window, without a display: pauses of its thread, and the way from a key to new heatmaps. */
final class WindowRun {

    private static final String NAME = "window";
    private static final List<String> HEADLESS = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1440x900-32",
            "-Dprism.order=sw",
            "-Dprism.text=t2k",
            "-Djava.awt.headless=true",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
    private static final double MOST_PAUSE = 50;
    private static final double MOST_RATIO = 1.5;

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    WindowRun(Settings settings) {
        this.settings = settings;
    }

    /** Runs what the settings include. */
    void run() throws IOException, InterruptedException {
        if (!settings.includes(NAME)) {
            return;
        }
        System.out.println(NAME + " ...");
        List<String> options = new ArrayList<>(settings.window());
        options.addAll(HEADLESS);
        Properties found = FreshJvm.run(WindowLoop.class, options.toArray(String[]::new));
        for (String what : List.of("computing", "stepping", "blinking", "zooming")) {
            findings.add(Finding.single(
                    NAME, "longest pause, " + what + ", ms", number(found, "pause." + what), MOST_PAUSE));
        }
        key("explained ahead", number(found, "ahead"));
        key("not ahead", number(found, "key"));
        key("held down", number(found, "held"));
        findings.add(Finding.single(NAME, "stroke / computation", number(found, "stroke"), MOST_RATIO));
        findings.add(Finding.single(NAME, "first stroke / computation", number(found, "stroke.first"), MOST_RATIO));
    }

    private void key(String how, double ratio) {
        findings.add(Finding.single(NAME, "key / computation, " + how, ratio, MOST_RATIO));
    }

    /** The findings so far. */
    List<Finding> findings() {
        return findings;
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
    }
}
