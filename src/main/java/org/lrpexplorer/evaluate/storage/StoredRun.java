package org.lrpexplorer.evaluate.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentListener;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.files.GrowingLines;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/** Measures into a file of results, and goes on where an earlier run into the same file was ended. */
public final class StoredRun {

    private final Path file;
    private final ResultsHeader header;
    private final ResultsCollector collector;
    private final IndexSet part;
    private int done;

    private StoredRun(Path file, ResultsHeader header) {
        this.file = file;
        this.header = header;
        this.collector = new ResultsCollector(header.experiment());
        this.part = header.part();
    }

    /**
     * Looks at the file, and begins it where it is not there.
     *
     * @param anew whether a file that is there is replaced
     * @throws ExperimentException if the file cannot be written, or holds something else than results of this header
     */
    public static StoredRun in(Path file, ResultsHeader header, boolean anew) {
        StoredRun run = new StoredRun(file, header);
        if (!anew && Files.exists(file)) {
            run.takeUp();
        } else {
            run.begin();
        }
        return run;
    }

    private void begin() {
        try {
            GrowingLines.create(file, header.line()).close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void takeUp() {
        if (!ResultsFile.recognises(file)) {
            throw new ExperimentException(
                    Text.of("%s is there and holds no results; name another file, or replace it.", file));
        }
        ResultsHeader before = ResultsFile.header(file);
        List<String> differences = header.differences(before);
        if (!differences.isEmpty()) {
            throw new ExperimentException(Text.of(
                    "%s cannot be gone on with, because it differs in %s; name another file, or begin anew.",
                    file, String.join(", ", differences)));
        }
        if (!header.shard().equals(before.shard())) {
            throw new ExperimentException(
                    Text.of("%s is shard %s, not %s; name a file for each.", file, before.shard(), header.shard()));
        }
        ResultsFile.lines(file, (number, line) -> {
            ImageOutcome outcome = ResultsFile.add(file, number, line, collector);
            if (done == part.count() || outcome.image() != part.get(done)) {
                throw new ExperimentException(Text.of(
                        "Line %d of %s is of image %s, which is not next; begin anew.",
                        number, file, Integer.toString(outcome.image())));
            }
            done++;
        });
    }

    /** How many images the file holds. */
    public int done() {
        return done;
    }

    /** How many images it will hold. */
    public int total() {
        return part.count();
    }

    /**
     * Measures the images that the file lacks. After a failure or a cancellation all finished images are in it.
     *
     * @param run of the header's experiment
     * @param listener hears of each image once it is in the file, with all that were there before counted
     * @throws ExperimentException if the file cannot be written
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public void finish(ExperimentRun run, ExperimentListener listener, PauseSwitch pause, CancellationToken token) {
        IndexSet left = part.between(done, part.count());
        if (left.count() == 0) {
            return;
        }
        try (GrowingLines lines = GrowingLines.open(file)) {
            run.measure(
                    left,
                    (outcome, now, of) -> {
                        add(lines, outcome);
                        listener.at(outcome, done, part.count());
                    },
                    pause,
                    token);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void add(GrowingLines lines, ImageOutcome outcome) {
        try {
            lines.add(ImageLine.write(header.experiment(), outcome));
            collector.add(outcome);
            done++;
        } catch (UnwritableException e) {
            throw unwritable(e);
        }
    }

    private ExperimentException unwritable(IOException e) {
        return new ExperimentException(Text.of("%s %s.", file, e.getMessage()), e);
    }

    /** What the file holds. */
    public ExperimentResults results() {
        return collector.results();
    }
}
