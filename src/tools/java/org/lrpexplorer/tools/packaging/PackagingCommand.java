package org.lrpexplorer.tools.packaging;

import java.io.IOException;
import java.nio.file.Path;
import org.lrpexplorer.files.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code packaging}: makes what packages of the program hold beside its jars. */
@Command(
        name = "packaging",
        description = "Make what packages of the program hold beside its jars.",
        mixinStandardHelpOptions = true)
public final class PackagingCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to make, for example: packaging icons --out DIR");
    }

    /**
     * {@code packaging icons}: draws the icon.
     *
     * @return the exit code: 0, or 1 if a file could not be written
     */
    @Command(
            name = "icons",
            description = "Draw the program's icon as SVG, PNG, ICO and ICNS.",
            mixinStandardHelpOptions = true)
    public int icons(
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
                    Path out) {
        return told("The icons cannot be drawn: ", () -> IconFiles.write(out));
    }

    /**
     * {@code packaging licences}: collects the licences of the libraries.
     *
     * @return the exit code: 0, or 1 if a library has none or a file could not be read or written
     */
    @Command(name = "licences", description = "Collect the licences of all libraries.", mixinStandardHelpOptions = true)
    public int licences(
            @Option(
                            names = "--libraries",
                            required = true,
                            paramLabel = "DIR",
                            description = "The folder with the jars.")
                    Path libraries,
            @Option(
                            names = "--list",
                            required = true,
                            paramLabel = "FILE",
                            description = "A line for each library, with its licence and group:name:version.")
                    Path list,
            @Option(
                            names = "--notices",
                            required = true,
                            paramLabel = "FILE",
                            description = "Notices of libraries whose jars hold none.")
                    Path notices,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
                    Path out) {
        return told("The licences cannot be collected: ", () -> new LicenceCollection(
                        libraries, InputFile.text(list).lines().toList(), InputFile.text(notices))
                .write(out));
    }

    private int told(String failure, Step step) {
        try {
            step.run();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(failure + e.getMessage());
            return 1;
        }
    }

    /** What is made. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
