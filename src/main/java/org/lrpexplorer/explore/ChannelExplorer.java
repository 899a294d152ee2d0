package org.lrpexplorer.explore;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.explore.channels.ChannelsRun;
import org.lrpexplorer.explore.channels.LayerChannels;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.LatestTask;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Comparison;

/** Keeps the channels of one layer in step with the comparison on show, as long as somebody looks at them. */
public final class ChannelExplorer {

    private final ExplorerModel model;
    private final LatestTask<LayerChannels> task;
    private final ReadOnlyObjectWrapper<Optional<LayerChannels>> channels =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> asked = Optional.empty();
    private Optional<Comparison> begun = Optional.empty();

    ChannelExplorer(ExplorerModel model, Threads threads) {
        this.model = model;
        this.task = new LatestTask<>(threads, found -> channels.set(Optional.of(found)), failure -> model.notices()
                .add(Notice.of(failure)));
        model.outcome().addListener((property, before, now) -> refresh());
    }

    /** The channels of the layer that was asked for; empty until they are there. */
    public ReadOnlyObjectProperty<Optional<LayerChannels>> channels() {
        return channels.getReadOnlyProperty();
    }

    /** Wants the channels of the column at a node's input, for this comparison and those to come. */
    public void show(String node) {
        if (!asked.equals(Optional.of(node))) {
            asked = Optional.of(node);
            abandon();
            channels.set(Optional.empty());
            refresh();
        }
    }

    /** Nobody looks at channels any more. */
    public void hide() {
        asked = Optional.empty();
        abandon();
        channels.set(Optional.empty());
    }

    private void refresh() {
        if (asked.isEmpty()) {
            return;
        }
        Outcome outcome = model.outcome().get();
        Optional<Column> column = outcome.view().flatMap(this::column);
        if (column.isEmpty()) {
            abandon();
            channels.set(Optional.empty());
        } else if (!outcome.isCurrent()) {
            abandon();
        } else if (!begun.equals(outcome.view().map(ComparisonView::comparison))) {
            begun = outcome.view().map(ComparisonView::comparison);
            task.start(new ChannelsRun(
                    model.network().get(), model.viewed(), outcome.view().get(), column.get())::run);
        }
    }

    private void abandon() {
        begun = Optional.empty();
        task.cancel();
    }

    private Optional<Column> column(ComparisonView view) {
        return view.columns().stream()
                .filter(Column::isOfLayer)
                .filter(column -> asked.filter(column.node()::equals).isPresent())
                .findFirst();
    }
}
