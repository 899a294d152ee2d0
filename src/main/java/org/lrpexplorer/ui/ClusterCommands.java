package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.ClusterFinder;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.ClusterSeen;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.evaluate.ClustersView;

/** Finding clusters of heatmaps, and what can be done with them. */
final class ClusterCommands {

    private final ClusterFinder finder;
    private final EvaluateActions actions;
    private final BooleanBinding startable;
    private final BooleanBinding underWay;
    private final BooleanBinding found;

    ClusterCommands(Explorer explorer, EvaluateActions actions) {
        this.finder = explorer.clusterFinder();
        this.actions = actions;
        ObservableBooleanValue busy = explorer.ruleSearcher().turn().taken();
        this.startable = Bindings.createBooleanBinding(
                () -> finder.draft().get().plan().isPresent() && !busy.get(), finder.draft(), busy);
        this.underWay = Bindings.createBooleanBinding(
                () -> finder.seen().get().filter(ClusterSeen::isUnderWay).isPresent(), finder.seen());
        this.found = Bindings.createBooleanBinding(() -> finder.result().isPresent(), finder.seen());
    }

    /** Those that are possible whichever window is in front. */
    List<Command> all() {
        return List.of(pause(), cancel());
    }

    /** What the view of clusters does. */
    ClustersView.Ways ways() {
        return new ClustersView.Ways(start(), pause(), cancel(), List.of(table(), figure()));
    }

    /** Begins. */
    Command start() {
        return Command.of("clusters-start", "Find clusters", finder::start)
                .withHelp("Explain the class on its samples in the background and group the heatmaps")
                .when(startable);
    }

    private Command pause() {
        return Command.of("clusters-pause", "Pause finding clusters, or go on", finder::togglePause)
                .withHelp("Pause finding clusters in the background, or let it go on")
                .when(underWay);
    }

    private Command cancel() {
        return Command.of("clusters-cancel", "Stop finding clusters", finder::cancel)
                .withHelp("End it; nothing is left of it")
                .when(underWay);
    }

    private Command table() {
        return Command.of("clusters-table", "Save table…", actions::saveClusters)
                .withHelp("Write which image is in which cluster as CSV")
                .withIcon(Feather.SAVE)
                .when(found);
    }

    private Command figure() {
        return Command.of("clusters-figure", "Save figure…", actions::saveClusterFigure)
                .withHelp("Write the clusters with their mean heatmaps and most typical images (PDF, SVG, PNG)")
                .withIcon(Feather.IMAGE)
                .when(found);
    }
}
