package org.lrpexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Provenance;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's name on the command line; what it does is in its subcommands. */
@Command(
        name = "lrp-explorer",
        description = "Raw and BatchNorm-fused relevance, side by side. Without a command, the window opens,"
                + " with the files and folders that are named instead of one.",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        footer = {
            "",
            "Examples:",
            "  lrp-explorer inspect mnist-conv-bn --dataset digits",
            "  lrp-explorer explain --network mnist-conv-bn --dataset digits --out all.npz",
            "  lrp-explorer survey --network mnist-conv-bn --dataset digits --out digits.csv",
            "  lrp-explorer evaluate experiment.json --out results.json",
            "  lrp-explorer datasets",
            "  lrp-explorer figure.png      (shows again what a figure was made of)"
        })
public final class RootCommand implements Runnable {
    /** In the order of the help. */
    private static final Map<String, Function<BundledFiles, Object>> COMMANDS = commands();

    @Spec
    private CommandSpec spec;

    /** The program's name and version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Provenance.thisProgram()};
        }
    }

    /**
     * Runs a command. Whatever goes wrong in it is one sentence on the error stream.
     *
     * @param parallel what commands may use to work in parallel
     * @param bundled what comes with the program
     * @param out what the command was asked for
     * @param err what people are told besides
     * @return the exit code: 0, or above 0 after a failure that was explained on the error stream
     */
    public static int run(Executor parallel, Bundled bundled, PrintWriter out, PrintWriter err, String... args) {
        try {
            return lineFor(parallel, new BundledFiles(bundled), args)
                    .setOut(out)
                    .setErr(err)
                    .execute(args);
        } catch (Error e) {
            return explainFailure(e, err);
        }
    }

    private static Map<String, Function<BundledFiles, Object>> commands() {
        Map<String, Function<BundledFiles, Object>> commands = new LinkedHashMap<>();
        commands.put("explain", ExplainCommand::new);
        commands.put("figure", FigureCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("search-rules", SearchRulesCommand::new);
        commands.put("survey", SurveyCommand::new);
        commands.put("clusters", ClustersCommand::new);
        commands.put("merge", bundled -> new MergeCommand());
        commands.put("inspect", InspectCommand::new);
        commands.put("datasets", DatasetsCommand::new);
        commands.put("get-data", bundled -> new GetDataCommand());
        return Collections.unmodifiableMap(commands);
    }

    /** Whether a word is the name of a command. */
    public static boolean isCommand(String word) {
        return COMMANDS.containsKey(word)
                || line(Runnable::run).getSubcommands().containsKey(word);
    }

    /** The whole command line, still without arguments, where nothing comes with the program. */
    static CommandLine line(Executor parallel) {
        return line(parallel, BundledFiles.none());
    }

    /** The whole command line, still without arguments. */
    static CommandLine line(Executor parallel, BundledFiles bundled) {
        CommandLine line = new CommandLine(new RootCommand());
        COMMANDS.forEach((name, made) -> line.addSubcommand(name, made.apply(bundled)));
        line.addSubcommand(new GenerateCompletion());
        ServiceLoader.load(CommandProvider.class).forEach(provider -> line.addSubcommand(provider.command(parallel)));
        return set(line);
    }

    /** As {@link #line}, with as much of it as these words need: to build all takes a fifth of the time of a short command. */
    private static CommandLine lineFor(Executor parallel, BundledFiles bundled, String... args) {
        if (args.length == 0 || !COMMANDS.containsKey(args[0])) {
            return line(parallel, bundled);
        }
        return set(new CommandLine(new RootCommand())
                .addSubcommand(args[0], COMMANDS.get(args[0]).apply(bundled)));
    }

    private static CommandLine set(CommandLine line) {
        return line.setResourceBundle(new HelpTexts())
                .registerConverter(Path.class, RootCommand::path)
                .setParameterExceptionHandler(RootCommand::explainMisuse)
                .setExecutionExceptionHandler((e, command, parsed) -> explainFailure(e, command.getErr()));
    }

    /** The path that a person named. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Telling.of(e).sentence());
        }
    }

    private static int explainFailure(Throwable failure, PrintWriter err) {
        err.println(Telling.of(failure).sentence());
        return 1;
    }

    /** One sentence and where to read more, instead of the whole help. */
    private static int explainMisuse(ParameterException misuse, String... args) {
        CommandLine command = misuse.getCommandLine();
        String message = misuse.getMessage();
        command.getErr()
                .println(Text.of(
                        "%s%s See %s --help.",
                        message,
                        message.endsWith(".") ? "" : ".",
                        command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, or start without any to open the window.");
    }
}
