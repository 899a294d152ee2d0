package org.lrpexplorer.explore;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.duel.FittedMask;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpeningId;

/** Keeps the mask of the object in step with the picture on show, as long as somebody looks at it. On the user-interface thread. */
public final class MaskExplorer {

    private final ExplorerModel model;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Mask>> mask = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Subject> subject = Optional.empty();
    private boolean wanted;

    MaskExplorer(ExplorerModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
        model.outcome().addListener((property, before, now) -> refresh());
    }

    /** The pixels of the object in the picture on show, as large as the network's input; empty where none are known. */
    public ReadOnlyObjectProperty<Optional<Mask>> mask() {
        return mask.getReadOnlyProperty();
    }

    /** Wants the mask of this picture and of those to come. */
    public void show() {
        wanted = true;
        refresh();
    }

    /** Nobody looks at masks any more. */
    public void hide() {
        wanted = false;
        refresh();
    }

    /** Of which picture a mask is. */
    private record Subject(OpeningId dataset, Preprocessing preprocessing, int index) {}

    private void refresh() {
        if (!wanted && subject.isEmpty()) {
            return;
        }
        OpenDataset dataset = model.viewed();
        Optional<Subject> now = model.outcome()
                .get()
                .view()
                .filter(view -> wanted && dataset != null)
                .map(view -> subjectOf(dataset, view));
        if (!now.equals(subject)) {
            subject = now;
            mask.set(Optional.empty());
            now.ifPresent(wished -> read(dataset, wished));
        }
    }

    private static Subject subjectOf(OpenDataset dataset, ComparisonView view) {
        return new Subject(dataset.id(), view.preprocessing(), view.index());
    }

    private void read(OpenDataset dataset, Subject wished) {
        threads.io().execute(() -> {
            Optional<Mask> found = found(dataset, wished);
            threads.ui().execute(() -> {
                if (Objects.equals(subject, Optional.of(wished))) {
                    mask.set(found);
                }
            });
        });
    }

    /** A mask that cannot be read, such as one of a dataset closed by now, is none here: who measures with it says so. */
    private static Optional<Mask> found(OpenDataset dataset, Subject wished) {
        try {
            return FittedMask.of(dataset, wished.preprocessing(), wished.index());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
