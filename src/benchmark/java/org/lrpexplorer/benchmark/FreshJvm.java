package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Runs a program of the benchmark in a JVM of its own and reads the properties that it prints. */
final class FreshJvm {

    private FreshJvm() {}

    /**
     * Runs a program to its end.
     *
     * @param options for the JVM beside this one's own
     * @throws IllegalStateException if the program fails
     */
    static Properties run(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed; see above.");
        }
        Properties properties = new Properties();
        properties.load(new StringReader(output));
        return properties;
    }
}
