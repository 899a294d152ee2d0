package org.lrpexplorer.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name on the command line; what it does is in its subcommands. */
@Command(
        name = "lrp-explorer",
        description = "Raw and BatchNorm-fused relevance, side by side. Without a command, the window opens.",
        mixinStandardHelpOptions = true)
public final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /**
     * Runs a command.
     *
     * @param parallel what commands may use to work in parallel
     * @return the exit code: 0, or above 0 after a failure that was explained on the error stream
     */
    public static int run(Executor parallel, String... args) {
        return line(parallel).execute(args);
    }

    /** The whole command line, still without arguments. */
    static CommandLine line(Executor parallel) {
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new InspectCommand());
        ServiceLoader.load(CommandProvider.class).forEach(provider -> line.addSubcommand(provider.command(parallel)));
        return line.setParameterExceptionHandler(RootCommand::explainMisuse);
    }

    /** One sentence and where to read more, instead of the whole help. */
    private static int explainMisuse(ParameterException misuse, String... args) {
        CommandLine command = misuse.getCommandLine();
        String message = misuse.getMessage();
        command.getErr()
                .printf(
                        "%s%s See %s --help.%n",
                        message,
                        message.endsWith(".") ? "" : ".",
                        command.getCommandSpec().qualifiedName());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, or start without any to open the window.");
    }
}
