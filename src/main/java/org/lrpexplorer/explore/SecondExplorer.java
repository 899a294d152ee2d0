package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.explore.task.ExplanationService;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.LatestTask;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.Telling;

/**
 * Explains the sample in view by a second network, after the first has explained it. What fails of it leaves the first
 * alone. On the user-interface thread.
 */
public final class SecondExplorer {

    private final ExplorerModel model;
    private final Threads threads;
    private final FileWork files;
    private final LongSupplier serials;
    private final ReadOnlyObjectWrapper<Optional<OpenNetwork>> network = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SecondView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final LatestTask<SecondView> task;
    private Optional<Comparison> asked = Optional.empty();

    /** @param serials numbers that tell an opening from all others */
    SecondExplorer(ExplorerModel model, Threads threads, FileWork files, LongSupplier serials) {
        this.model = model;
        this.threads = threads;
        this.files = files;
        this.serials = serials;
        this.task = new LatestTask<>(threads, this::arrived, this::failed);
        model.outcome().addListener((property, before, now) -> refresh());
    }

    /** The second network; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<OpenNetwork>> network() {
        return network.getReadOnlyProperty();
    }

    /** The newest picture that both networks have explained; empty before any. */
    public ReadOnlyObjectProperty<Optional<SecondView>> view() {
        return view.getReadOnlyProperty();
    }

    /** Whether that is of an earlier picture than the one in view, for longer than a moment. */
    public ReadOnlyBooleanProperty isLate() {
        return late.getReadOnlyProperty();
    }

    /** Why the second network does not explain this sample, in a sentence; empty if it does or will. */
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** Opens a model file as the second network. */
    public void open(Path file) {
        long serial = serials.getAsLong();
        files.open(
                FileTask.Kind.SECOND,
                "Opening " + file.getFileName(),
                token -> OpenNetwork.read(file, ReadOptions.usual(), serial, token),
                this::adopt);
    }

    /** Shows the first network alone again. */
    public void close() {
        task.cancel();
        network.set(Optional.empty());
        forget();
    }

    private void adopt(OpenNetwork opened) {
        forget();
        network.set(Optional.of(opened));
        refresh();
    }

    private void forget() {
        asked = Optional.empty();
        view.set(Optional.empty());
        obstacle.set("");
        late.set(false);
    }

    private void refresh() {
        Outcome outcome = model.outcome().get();
        if (network.get().isEmpty()) {
            return;
        }
        Optional<ComparisonView> first = outcome.view().filter(shown -> outcome.isCurrent());
        Optional<Comparison> comparison = first.map(ComparisonView::comparison);
        if (first.isPresent() && comparison.equals(asked)) {
            return; // The same, of which more is known by now.
        }
        asked = comparison;
        task.cancel();
        threads.delay().after(ExplanationService.PATIENCE, this::lookWhetherLate);
        first.ifPresent(shown -> {
            OpenNetwork one = model.network().get();
            OpenNetwork other = network.get().orElseThrow();
            OpenDataset dataset = model.viewed();
            task.start(control -> SecondView.of(shown, one, other, dataset, control));
        });
    }

    private void lookWhetherLate() {
        late.set(view.get()
                .filter(shown -> !asked.equals(Optional.of(shown.first().comparison())))
                .isPresent());
    }

    private void arrived(SecondView found) {
        obstacle.set("");
        view.set(Optional.of(found));
        late.set(false);
    }

    private void failed(Throwable reason) {
        view.set(Optional.empty());
        late.set(false);
        obstacle.set(Telling.of(reason).sentence());
    }
}
