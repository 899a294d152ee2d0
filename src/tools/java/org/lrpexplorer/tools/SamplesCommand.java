package org.lrpexplorer.tools;

import java.io.IOException;
import java.nio.file.Path;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.tools.samples.BundledDatasets;
import org.lrpexplorer.tools.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code samples}: makes again what is bundled with the program. */
@Command(
        name = "samples",
        description = "Make the bundled datasets and networks and the study's figures again.",
        mixinStandardHelpOptions = true)
public final class SamplesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to make, for example: samples generate --out DIR");
    }

    /**
     * {@code samples generate}: writes the bundled datasets.
     *
     * @return the exit code: 0, or 1 if a file could not be written
     */
    @Command(
            name = "generate",
            description = "Write the bundled digits, marked digits and shapes, byte for byte, into a folder.",
            mixinStandardHelpOptions = true)
    public int generate(
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
                    Path out) {
        try {
            BundledDatasets.write(out);
        } catch (UnwritableException e) {
            spec.commandLine()
                    .getErr()
                    .println("The datasets could not be written to " + out + ": a file or folder there "
                            + e.getMessage() + ".");
            return 1;
        }
        spec.commandLine().getOut().println("Wrote digits, marked-digits and shapes to " + out + ".");
        return 0;
    }

    /**
     * {@code samples study}: draws the study's figures and tables.
     *
     * @return the exit code: 0, or 1 if a file could not be read or written
     */
    @Command(
            name = "study",
            description = "Draw the figures and tables of the study from the summaries of its experiments.",
            mixinStandardHelpOptions = true)
    public int study(
            @Option(
                            names = "--results",
                            required = true,
                            paramLabel = "DIR",
                            description = "The folder with the summaries, DATASET-NETWORK.csv.")
                    Path results,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
                    Path out) {
        try {
            Study.write(results, out);
        } catch (IOException e) {
            spec.commandLine().getErr().println("The study cannot be drawn: " + e.getMessage());
            return 1;
        }
        spec.commandLine().getOut().println("Wrote the study's figures and tables to " + out + ".");
        return 0;
    }
}
