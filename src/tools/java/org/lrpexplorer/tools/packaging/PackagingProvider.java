package org.lrpexplorer.tools.packaging;

import java.util.concurrent.Executor;
import org.lrpexplorer.cli.CommandProvider;
import picocli.CommandLine;

/** Adds {@code packaging} and its subcommands to the command line. */
public final class PackagingProvider implements CommandProvider {

    @Override
    public CommandLine command(Executor executor) {
        return new CommandLine(new PackagingCommand());
    }
}
