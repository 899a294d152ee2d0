package org.lrpexplorer.endurance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own that runs {@link Writing}. */
final class OtherProcess {

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it. */
    static OtherProcess start(Writing.Kind kind, Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                kind.name(),
                folder.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
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

    /** Ends it by force, as kill −9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end and gives its exit code. */
    int ended() throws InterruptedException {
        return process.waitFor();
    }
}
