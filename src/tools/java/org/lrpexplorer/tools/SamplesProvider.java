package org.lrpexplorer.tools;

import java.util.concurrent.Executor;
import org.lrpexplorer.cli.CommandProvider;
import picocli.CommandLine;

/** Adds {@code samples} and its subcommands to the command line. */
public final class SamplesProvider implements CommandProvider {

    @Override
    public CommandLine command(Executor executor) {
        return new CommandLine(new SamplesCommand()).addSubcommand(new TrainCommand(executor));
    }
}
