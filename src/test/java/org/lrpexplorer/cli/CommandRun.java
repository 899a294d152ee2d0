package org.lrpexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a command as a person would who types it. */
public final class CommandRun {

    private CommandRun() {}

    /**
     * Runs it to its end.
     *
     * @throws AssertionError if it fails, with what it said
     */
    public static String of(String... arguments) {
        StringWriter said = new StringWriter();
        int code = RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        if (code != 0) {
            throw new AssertionError(said);
        }
        return said.toString();
    }

    /** Measures an experiment on the bundled digits and their dense network into a file. */
    public static void evaluate(String experiment, Path out) throws IOException {
        Path file = Files.writeString(out.resolveSibling("experiment.json"), experiment);
        of(
                "evaluate",
                file.toString(),
                "--network",
                "assets/networks/mnist-dense-bn.onnx",
                "--dataset",
                "datasets/digits",
                "--out",
                out.toString());
    }
}
