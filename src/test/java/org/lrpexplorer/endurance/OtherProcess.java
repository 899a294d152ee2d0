package org.lrpexplorer.endurance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own that runs {@link Writing}, or another program. */
final class OtherProcess {

    /** Its folder for temporary files. */
    static final Path TEMPORARY = Path.of(
                    "target",
                    "endurance",
                    String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it. */
    static OtherProcess start(Writing.Kind kind, Path folder, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind.name(), folder.toString()));
        arguments.addAll(List.of(more));
        return start(Writing.class, List.of(), List.of(), arguments.toArray(String[]::new));
    }

    /**
     * Starts a program.
     *
     * @param before what starts it instead of the system, with arguments that are completed by Java and its own
     * @param options further ones of Java
     */
    static OtherProcess start(Class<?> program, List<String> before, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        Files.createDirectories(TEMPORARY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + TEMPORARY,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().putIfAbsent("OMP_NUM_THREADS", "1");
        builder.environment().putIfAbsent("OPENBLAS_NUM_THREADS", "1");
        return new OtherProcess(builder.start());
    }

    /** Waits until it has written every file once, or a line says it is done; whether it got there. */
    boolean await(String line) throws IOException {
        for (String next = said.readLine(); next != null; next = said.readLine()) {
            if (next.equals(line)) {
                return true;
            }
        }
        return false;
    }

    /** All that it says from now on. */
    List<String> lines() {
        return said.lines().toList();
    }

    /** Ends it by force, as kill −9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end and gives its exit code. */
    int ended() throws InterruptedException {
        return process.waitFor();
    }
}
