package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentFile;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsTable;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.CurvePlots;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.EvaluationException;
import org.lrpexplorer.explore.evaluate.EvaluationFindings;
import org.lrpexplorer.explore.evaluate.EvaluationJob;
import org.lrpexplorer.explore.evaluate.EvaluationPlots;
import org.lrpexplorer.explore.evaluate.StoredResults;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.text.Text;

/** Writes experiments and what they have found to files, and reads that again. On the user-interface thread. */
public final class EvaluationFiles {

    private static final String TABLE = ".csv";
    private static final String RESULTS = ".json";

    private final ExplorerModel model;
    private final Evaluator evaluator;
    private final FileWork files;
    private final Bundled bundled;

    EvaluationFiles(ExplorerModel model, Evaluator evaluator, FileWork files, Bundled bundled) {
        this.model = model;
        this.evaluator = evaluator;
        this.files = files;
        this.bundled = bundled;
    }

    /** Writes what is planned as the file that {@code evaluate} takes; nothing as long as it is not known. */
    public void saveExperiment(Path file) {
        evaluator
                .planned()
                .map(this::portable)
                .ifPresent(
                        experiment -> write(file, "The experiment was", () -> ExperimentFile.write(experiment, file)));
    }

    /** Names files by what is bundled, where they are. */
    private Experiment portable(Experiment experiment) {
        Experiment named = experiment
                .network()
                .map(bundled::named)
                .map(experiment::withNetwork)
                .orElse(experiment);
        return named.dataset().map(bundled::named).map(named::withDataset).orElse(named);
    }

    /**
     * Writes what has been found, as the file's name ends: a table, a figure, or results that {@code evaluate} reads.
     *
     * @param curves those that are drawn where the file is a figure; empty for the differences
     */
    public void save(Optional<CurveChoice> curves, Path file) {
        Optional<Evaluation> now = evaluator.evaluation().get();
        Optional<EvaluationJob> job = evaluator.job();
        now.flatMap(Evaluation::findings)
                .ifPresent(found -> write(file, "The results were", () -> {
                    if (file.toString().endsWith(RESULTS)) {
                        store(job, found, file);
                    } else if (file.toString().endsWith(TABLE)) {
                        ResultsTable.write(found.results(), file);
                    } else {
                        draw(now.get(), found, curves, file);
                    }
                }));
    }

    private void store(Optional<EvaluationJob> job, EvaluationFindings found, Path file) {
        EvaluationJob measured =
                job.orElseThrow(() -> new EvaluationException("These results are in a file already; copy that one."));
        ResultsFile.write(measured.header(portable(found.results().experiment())), found.outcomes(), file);
    }

    /** Shows the results of a file that {@code evaluate}, or {@link #save}, wrote. */
    public void open(Path file) {
        Optional<OpenNetwork> network = Optional.ofNullable(model.network().get());
        Optional<OpenDataset> dataset = Optional.ofNullable(model.dataset().get());
        files.run("Opening " + file.getFileName(), () -> StoredResults.read(file, network, dataset), evaluator::show);
    }

    private void draw(Evaluation seen, EvaluationFindings found, Optional<CurveChoice> curves, Path file) {
        FigureWriter writer = new FigureWriter();
        FigureOutput output = FigureOutput.of(file);
        FigureMetadata metadata = FigureMetadata.of(Map.of(
                "Evaluation of", seen.of().text(),
                "Experiment", ExperimentFile.text(portable(seen.experiment()))));
        if (curves.isPresent()) {
            Plot plot = new CurvePlots(found.results(), curves.get()).plot();
            writer.write(
                    new Plot(curves.get().title(), plot.x(), plot.y(), plot.panels(), plot.notes()),
                    FigureSize.DOUBLE,
                    output,
                    metadata,
                    file);
            return;
        }
        IntervalPlot differences = EvaluationPlots.differences(found)
                .orElseThrow(
                        () -> new EvaluationException(
                                "There are no differences to draw; tick fused and a raw row of the same composite, or save curves."));
        writer.write(differences, FigureSize.DOUBLE, output, metadata, file);
    }

    private void write(Path file, String what, Runnable work) {
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    work.run();
                    return file;
                },
                written ->
                        model.notices().add(Notice.info(Text.of("%s written to %s.", what, written.toAbsolutePath()))));
    }
}
