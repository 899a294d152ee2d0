package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Export;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.RunTally;
import org.lrpexplorer.values.ValueFormat;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where values go, and what is said of them in the end. */
final class OutputOptions {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write: .npz, .csv or .json, or with --format npy a folder.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "npz: all arrays in one archive. npy: a folder with a file for each array. csv: a line for each"
                            + " layer of each sample with ΣR, Σ|R| and max|R|. json: the same with predictions and where all"
                            + " comes from. Default: as the file's name says, or else npz.")
    private ValueFormat format;

    @Option(names = "--force", description = "Replace what is there already, and start anew.")
    private boolean force;

    @Option(names = "--json", description = "Say what was done in one line of JSON.")
    private boolean json;

    /**
     * Where values go.
     *
     * @param each the folder for a file of each sample, if that is asked for
     */
    ExportPlace place(Optional<Path> each, CommandSpec spec) {
        if ((out == null) == each.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), each.isEmpty() ? "Say where to write: --out FILE." : "Name --out or --each.");
        }
        ValueFormat chosen = format != null ? format : each.isPresent() ? ValueFormat.NPZ : ValueFormat.of(out);
        if (each.isPresent() && !chosen.keepsParts()) {
            throw new ParameterException(
                    spec.commandLine(), "--each writes npz or json files; name one of these as --format.");
        }
        return new ExportPlace(each.orElse(out), chosen, each.isPresent(), force);
    }

    /** The file to write. */
    Path file(CommandSpec spec) {
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "Say where to write: --out FILE.");
        }
        return out;
    }

    /** Whether what is there already is replaced. */
    boolean replaces() {
        return force;
    }

    /** Whether a person looks at what is said, and nobody reads it by a program. */
    boolean onTerminal() {
        return !json && Terminal.isThere();
    }

    /** Does the work and says what came of it; returns the exit code. */
    int report(CommandLine line, ExportPlace place, Supplier<Export.Outcome> work) {
        long begin = System.nanoTime();
        try {
            Export.Outcome done = work.get();
            double seconds = (System.nanoTime() - begin) / 1e9;
            line.getOut().print(json ? asJson(place, done, seconds) : asText(place, done, seconds));
            line.getOut().flush();
            int leftOut = done.record().tally().leftOut().size();
            return leftOut == 0 ? 0 : incomplete(line, place, leftOut);
        } catch (RuntimeException | OutOfMemoryError e) {
            String sentence = Telling.of(e).sentence();
            if (json) {
                line.getOut().println(JSON.createObjectNode().put("error", sentence));
                line.getOut().flush();
            }
            line.getErr().println(sentence);
            return 1;
        }
    }

    /** Tells scripts, which may count on a row for each sample they asked for. */
    private static int incomplete(CommandLine line, ExportPlace place, int leftOut) {
        line.getErr()
                .println(Text.of(
                        "%d %s could not be read and %s no %s in %s; the notes say why.",
                        leftOut,
                        leftOut == 1 ? "sample" : "samples",
                        leftOut == 1 ? "has" : "have",
                        place.each() ? "file" : "row",
                        place.out()));
        line.getErr().flush();
        return ExplainCommand.INCOMPLETE;
    }

    private static String asText(ExportPlace place, Export.Outcome done, double seconds) {
        String kept = done.kept() == 0 ? "" : Text.of(", %d samples of them from an earlier run", done.kept());
        String what = place.each() || place.format().isFolder() ? "files" : "arrays";
        boolean counted = place.each() || place.format().keepsArrays();
        return Text.of(
                "%sWrote %s%s%s in %.1f s.%n",
                done.record().text(),
                place.out(),
                counted ? Text.of(" (%d %s)", done.count(), what) : "",
                kept,
                seconds);
    }

    private static String asJson(ExportPlace place, Export.Outcome done, double seconds) {
        RunTally tally = done.record().tally();
        ObjectNode said = JSON.createObjectNode()
                .put("written", place.out().toString())
                .put("format", place.format().option())
                .put("samples", tally.rows())
                .put("leftOut", tally.leftOut().size())
                .put("fromEarlierRun", done.kept())
                .put("seconds", seconds);
        said.set("request", done.record().request());
        return said + System.lineSeparator();
    }
}
