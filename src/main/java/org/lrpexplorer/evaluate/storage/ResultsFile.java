package org.lrpexplorer.evaluate.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.GrowingLines;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * A file of results: JSON lines, the first a {@link ResultsHeader}, then one for each image in increasing order. Half a
 * line at the end, which an end by force leaves, does not count.
 */
public final class ResultsFile {

    private ResultsFile() {}

    /** Whether a file is meant to hold results, as far as its first line tells. */
    public static boolean recognises(Path file) {
        try {
            return GrowingLines.first(file).filter(ResultsHeader::recognises).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What was measured.
     *
     * @throws ExperimentException if the file cannot be read or holds no results
     */
    public static ResultsHeader header(Path file) {
        try {
            return GrowingLines.first(file)
                    .map(line -> ResultsHeader.parse(file, line))
                    .orElseThrow(() -> new ExperimentException(Text.of("%s holds no results of an experiment.", file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * All that a file holds.
     *
     * @throws ExperimentException if it cannot be read or is damaged
     */
    public static ExperimentResults read(Path file) {
        return read(file, outcome -> {});
    }

    /**
     * All that a file holds.
     *
     * @param each is given what became of each image, with its curves
     * @throws ExperimentException if it cannot be read or is damaged
     */
    public static ExperimentResults read(Path file, Consumer<ImageOutcome> each) {
        ResultsCollector collector = new ResultsCollector(header(file).experiment());
        lines(file, (number, line) -> each.accept(add(file, number, line, collector)));
        return collector.results();
    }

    /**
     * Writes what was measured as a file that is read, and gone on with where images are missing, replacing an older one only
     * when the new one is complete.
     *
     * @param outcomes in increasing order, with their curves
     * @throws ExperimentException if the file cannot be written
     */
    public static void write(ResultsHeader header, List<ImageOutcome> outcomes, Path file) {
        String lines = Stream.concat(
                        Stream.of(header.line()),
                        outcomes.stream().map(outcome -> ImageLine.write(header.experiment(), outcome)))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            AtomicFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ExperimentException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }

    /** The lines of images. */
    static List<String> imageLines(Path file) {
        List<String> lines = new ArrayList<>();
        lines(file, (number, line) -> lines.add(line));
        return lines;
    }

    /** Gives each line of an image with its number in the file, counted from 1. */
    static void lines(Path file, BiConsumer<Integer, String> each) {
        int[] number = {0};
        try {
            GrowingLines.read(file, line -> {
                number[0]++;
                if (number[0] > 1) {
                    each.accept(number[0], line);
                }
            });
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Adds what a line says to what is collected. */
    static ImageOutcome add(Path file, int number, String line, ResultsCollector collector) {
        try {
            ImageOutcome outcome = ImageLine.read(collector.experiment(), line);
            collector.add(outcome);
            return outcome;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ExperimentException(
                    Text.of("Line %d of %s is damaged; cut the file off before it, or begin anew.", number, file), e);
        }
    }

    private static ExperimentException unreadable(Path file, IOException e) {
        String what = e instanceof NotAFileException other ? other.getReason() + ", not a file" : "cannot be read";
        return new ExperimentException(Text.of("%s %s.", file, what), e);
    }
}
