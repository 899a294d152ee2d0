package org.lrpexplorer.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.Precision;

/**
 * What one run measures, from system properties. These reach the JVMs that the run starts, too.
 *
 * @param include only cases in whose name this is found, such as {@code resnet}, {@code /16} or {@code memory}
 * @param threads how many threads this program's kernels and ONNX Runtime may each use
 * @param precision of the explanations
 * @param window what the JVM of the window is started with, as {@code mvn javafx:run} does
 * @param networks the folder of the bundled networks
 * @param results the folder for the results
 */
record Settings(Pattern include, int threads, Precision precision, List<String> window, Path networks, Path results) {

    /** The settings of this JVM. Without another wish, as many threads as the program itself uses. */
    static Settings read() {
        int cores = Runtime.getRuntime().availableProcessors();
        String threads = property("threads", "");
        return new Settings(
                Pattern.compile(property("include", "")),
                threads.isEmpty() ? Math.max(1, cores - 1) : Integer.parseInt(threads),
                Precision.valueOf(property("precision", Precision.SINGLE.name())),
                Stream.of(property("window", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                Path.of("assets", "networks"),
                Path.of("target", "benchmark"));
    }

    boolean includes(String name) {
        return include.matcher(name).find();
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty("benchmark." + name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
