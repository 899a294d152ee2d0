package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.cluster.ClusterFigure;
import org.lrpexplorer.cluster.ClusterResult;
import org.lrpexplorer.cluster.ClusterTable;
import org.lrpexplorer.cluster.LabelledClasses;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.explore.evaluate.ClusterDraft;
import org.lrpexplorer.explore.evaluate.ClusterForm;
import org.lrpexplorer.explore.evaluate.ClusterJob;
import org.lrpexplorer.explore.evaluate.ClusterSeen;
import org.lrpexplorer.explore.evaluate.EvaluationSubject;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Provenance;

/**
 * Finds clusters of heatmaps of a class of the open dataset, in the background, as the {@link Evaluator} measures and never
 * at the same time. On the user-interface thread.
 */
public final class ClusterFinder {

    private final ExplorerModel model;
    private final Evaluator evaluator;
    private final FileWork files;
    private final LongWork<ClusterJob, ClusterSeen> work;
    private final ClusterForm form = new ClusterForm();
    private final ReadOnlyObjectWrapper<ClusterDraft> draft = new ReadOnlyObjectWrapper<>(ClusterDraft.NONE);

    /**
     * A finder that has found nothing yet.
     *
     * @param turn shared with the evaluator
     */
    ClusterFinder(ExplorerModel model, Evaluator evaluator, Threads threads, FileWork files, WorkTurn turn) {
        this.model = model;
        this.evaluator = evaluator;
        this.files = files;
        this.work = new LongWork<>(model, threads, turn);
        InvalidationListener refresh = changed -> refresh();
        Stream.concat(form.all().stream(), Stream.of(evaluator.subject(), model.index()))
                .forEach(choice -> choice.addListener(refresh));
        work.endWithOpened(seen -> seen.stopped("Stopped, because something else was opened."));
    }

    /** What is chosen. */
    public ClusterForm form() {
        return form;
    }

    /** What is open, of which clusters would be found. */
    public ReadOnlyObjectProperty<Optional<EvaluationSubject>> subject() {
        return evaluator.subject();
    }

    /** What the choices come to. */
    public ReadOnlyObjectProperty<ClusterDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The work under way, or the last one; empty before any. */
    public ReadOnlyObjectProperty<Optional<ClusterSeen>> seen() {
        return work.seen();
    }

    /** What has been found; empty as long as nothing is. */
    public Optional<ClusterResult> result() {
        return seen().get().flatMap(ClusterSeen::result);
    }

    /** Whether the network and the dataset that clusters belong to are open. */
    public boolean isOfOpen(ClusterSeen what) {
        return evaluator.isOfOpen(what.of());
    }

    /** Begins what is planned, in the place of what is over. */
    public void start() {
        ClusterDraft planned = draft.get();
        Optional<EvaluationSubject> subject = evaluator.subject().get();
        if (planned.plan().isEmpty() || subject.isEmpty() || !work.take()) {
            return;
        }
        ClusterJob job = new ClusterJob(subject.get(), planned.plan().orElseThrow());
        work.start(
                job,
                job.begun(),
                show -> {
                    ClusterResult found =
                            job.run(System::nanoTime, (fraction, left) -> show.accept(seen -> seen.at(fraction, left)));
                    return seen -> seen.found(found);
                },
                ClusterSeen::stopped);
    }

    /** Pauses the work under way, or lets it go on. */
    public void togglePause() {
        work.togglePause(ClusterSeen::paused);
    }

    /** Ends the work under way; nothing is left of it. */
    public void cancel() {
        work.stop(seen -> seen.stopped("Stopped before anything was found."));
    }

    /** Writes which image is in which cluster. */
    public void saveTable(Path file) {
        write(file, "The table was", found -> ClusterTable.write(found, file));
    }

    /** Draws the clusters in the window's colours. */
    public void saveFigure(Path file) {
        seen().get().map(ClusterSeen::of).ifPresent(of -> {
            ColorMap colors = model.display().colorMap().get();
            write(file, "The figure was", found -> new FigureWriter()
                    .write(
                            ClusterFigure.of(found, of.network(), of.dataset(), colors, Provenance.thisProgram()),
                            FigureSize.DOUBLE,
                            FigureOutput.of(file),
                            FigureMetadata.NONE,
                            file));
        });
    }

    private void write(Path file, String what, Consumer<ClusterResult> writing) {
        result().ifPresent(found -> files.run(
                "Writing " + file.getFileName(),
                () -> {
                    writing.accept(found);
                    return file;
                },
                written -> model.notices()
                        .add(Notice.info(Text.of("%s written to %s.", what, written.toAbsolutePath())))));
    }

    private void refresh() {
        draft.set(evaluator
                .subject()
                .get()
                .map(subject -> ClusterDraft.of(form, subject, shownClass(subject)))
                .orElse(ClusterDraft.NONE));
    }

    /** The class of the image on show; the first one where nobody has said it. */
    private int shownClass(EvaluationSubject subject) {
        int index = model.index().get();
        return index < subject.dataset().size()
                ? new LabelledClasses(subject.network(), subject.dataset().dataset())
                        .labelled(index)
                        .filter(label -> label != Prediction.NO_OUTPUT)
                        .orElse(0)
                : 0;
    }
}
