package org.lrpexplorer.cli;

import java.util.concurrent.Executor;
import picocli.CommandLine;

/**
 * A command that is found on the class path, through {@link java.util.ServiceLoader}, where its classes are: tools that
 * make what is bundled with the program are not in the jar that people start.
 */
public interface CommandProvider {

    /**
     * The command, with its subcommands.
     *
     * @param executor what it may use to work in parallel
     */
    CommandLine command(Executor executor);
}
