package org.lrpexplorer.explore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.explore.export.ExportFound;
import org.lrpexplorer.explore.export.ExportJob;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.explore.export.ExportProgress;
import org.lrpexplorer.explore.export.ExportView;
import org.lrpexplorer.explore.export.SampleChoice;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.IndexSet;

/**
 * Exports many samples in the background, as they are explained when the export is ordered; one export at a time. It lets
 * explanations of samples that somebody looks at go first. On the user-interface thread.
 */
public final class BatchExport {

    private final ExplorerModel model;
    private final Threads threads;
    private final FileWork files;
    private final ReadOnlyObjectWrapper<Optional<ExportProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ExportJob> underWay = Optional.empty();

    BatchExport(ExplorerModel model, Threads threads, FileWork files) {
        this.model = model;
        this.threads = threads;
        this.files = files;
        model.outcome().addListener((property, before, now) -> giveWay());
    }

    /** How far the export under way has come; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<ExportProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Finds out which samples a choice means.
     *
     * @param then receives them, on the user-interface thread
     * @param refused receives instead why there are none, as a sentence
     */
    public void choose(
            SampleChoice choice, SampleChoice.Details details, Consumer<IndexSet> then, Consumer<String> refused) {
        Dataset dataset = model.dataset().get().dataset();
        away(() -> choice.in(dataset, details), then, refused);
    }

    /**
     * Looks at what is there already where an export is to write. Of what the window shows now the export is made, too.
     *
     * @param then receives the export, which is not begun yet, and what was found, on the user-interface thread
     * @param refused receives instead why that cannot be found out, as a sentence
     */
    public void prepare(ExportOrder order, BiConsumer<ExportJob, ExportFound> then, Consumer<String> refused) {
        ExportView view = view(model.dataset().get());
        ExportJob job = ExportJob.of(view, order);
        away(job::look, found -> then.accept(job, found), refused);
    }

    /**
     * Begins an export, unless another one is under way.
     *
     * @param replace whether what is there already goes first, instead of being kept
     */
    public void start(ExportJob job, boolean replace) {
        if (underWay.isPresent()) {
            say(Notice.info("Another export is under way; wait for it, or cancel it."));
            return;
        }
        underWay = Optional.of(job);
        giveWay();
        progress.set(Optional.of(ExportProgress.begun()));
        Updates updates = new Updates(job);
        threads.exports().execute(() -> {
            try {
                Notice said = job.run(replace, System::nanoTime, updates::show);
                threads.ui().execute(() -> ended(said));
            } catch (Cancelled e) {
                threads.ui().execute(() -> ended(cancelled()));
            } catch (RuntimeException | Error e) {
                threads.ui().execute(() -> ended(failed(e)));
            }
        });
    }

    /** Writes the values of the sample on show, edited if it is, replacing what is there. */
    public void exportValues(ExportPlace place) {
        ExportJob job = ExportJob.values(
                view(model.viewed()), IndexSet.of(List.of(model.index().get())), place);
        files.run(
                "Writing " + place.out().getFileName(), () -> job.run(false, System::nanoTime, seen -> {}), this::say);
    }

    /** Pauses the export under way, or lets it go on. */
    public void togglePause() {
        underWay.ifPresent(job -> {
            boolean pause = !job.gate().isPaused();
            job.gate().pause(pause);
            progress.set(progress.get().map(seen -> seen.paused(pause)));
        });
    }

    /** Ends the export under way after the sample that it is at. */
    public void cancel() {
        underWay.ifPresent(job -> job.gate().cancel());
    }

    private void giveWay() {
        underWay.ifPresent(job -> job.gate().hold(!model.outcome().get().isSettled()));
    }

    private ExportView view(OpenDataset dataset) {
        OpenNetwork network = model.network().get();
        Request request = new Request(
                        model.treatedComposite(),
                        model.target().get(),
                        model.start().get())
                .withPruning(model.pruning().get())
                .withCondition(model.condition().get())
                .withDetail(Detail.MAPS);
        return new ExportView(
                network,
                dataset,
                request,
                // Which layer is shown large must not tell an export from one that it goes on with.
                new FigureView(model.composite().get(), model.batchNorm().get(), false, ""),
                model.display().snapshot());
    }

    private <T> void away(Supplier<T> work, Consumer<T> then, Consumer<String> refused) {
        threads.openings().execute(() -> {
            try {
                T found = work.get();
                threads.ui().execute(() -> then.accept(found));
            } catch (RuntimeException | Error e) {
                String sentence = Telling.of(e).sentence();
                threads.ui().execute(() -> refused.accept(sentence));
            }
        });
    }

    private void ended(Notice said) {
        underWay = Optional.empty();
        progress.set(Optional.empty());
        say(said);
    }

    private Notice cancelled() {
        return Notice.info(Text.of(
                "The export was cancelled (%s). What is finished stays, and the same export goes on from there.",
                progress.get().map(ExportProgress::counted).orElse("")));
    }

    private static Notice failed(Throwable reason) {
        Notice notice = Notice.of(reason);
        return new Notice(
                notice.severity(),
                notice.sentence() + " What was exported so far stays, and the same export goes on from there.",
                notice.detail(),
                notice.datasets());
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }

    /** Brings progress to the user-interface thread, one update at a time however fast samples are done. */
    private final class Updates {
        private final ExportJob job;
        private final AtomicReference<ExportProgress> newest = new AtomicReference<>();

        Updates(ExportJob job) {
            this.job = job;
        }

        void show(ExportProgress seen) {
            if (newest.getAndSet(seen) == null) {
                threads.ui().execute(() -> {
                    ExportProgress shown = newest.getAndSet(null);
                    if (underWay.filter(job::equals).isPresent()) {
                        progress.set(Optional.of(shown.paused(job.gate().isPaused())));
                    }
                });
            }
        }
    }
}
