package org.lrpexplorer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

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
}
