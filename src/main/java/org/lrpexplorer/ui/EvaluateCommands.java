package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.evaluate.EvaluateMode;
import org.lrpexplorer.ui.evaluate.EvaluatePane;

/** Evaluating which row is right, and what can be done with results. */
final class EvaluateCommands {

    private final Evaluator evaluator;
    private final EvaluateActions actions;
    private final EvaluateWindow window;
    private final SearchCommands searches;
    private final ClusterCommands clusters;
    private final ObservableBooleanValue explainable;
    private final BooleanBinding startable;
    private final BooleanBinding planned;
    private final BooleanBinding underWay;
    private final BooleanBinding idle;
    private final BooleanBinding found;

    /** @param explainable whether a network and a dataset that fits it are open */
    EvaluateCommands(
            Explorer explorer, EvaluateActions actions, EvaluateWindow window, ObservableBooleanValue explainable) {
        this.evaluator = explorer.evaluator();
        this.searches = new SearchCommands(explorer, actions, window);
        this.clusters = new ClusterCommands(explorer, actions);
        this.actions = actions;
        this.window = window;
        this.explainable = explainable;
        this.underWay = Bindings.createBooleanBinding(
                () -> evaluator
                        .evaluation()
                        .get()
                        .filter(Evaluation::isUnderWay)
                        .isPresent(),
                evaluator.evaluation());
        this.idle = underWay.not();
        this.planned =
                Bindings.createBooleanBinding(() -> evaluator.plan().get().isReady(), evaluator.plan());
        ObservableBooleanValue busy = explorer.ruleSearcher().turn().taken();
        this.startable = Bindings.createBooleanBinding(() -> planned.get() && !busy.get(), planned, busy);
        this.found = Bindings.createBooleanBinding(
                () -> evaluator.evaluation().get().flatMap(Evaluation::findings).isPresent(), evaluator.evaluation());
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return Stream.of(
                        List.of(open(), openSearch(), openClusters(), pause(), cancel()),
                        searches.all(),
                        clusters.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Shows the window in which rows are evaluated. */
    Command open() {
        return Command.of("evaluate", "Evaluate…", this::show)
                .withHelp("Which row is right? Measure raw and fused on many samples")
                .withIcon(Feather.BAR_CHART_2)
                .on(Keys.shortcut(KeyCode.R), "Evaluate which row is right")
                .when(explainable);
    }

    private Command openSearch() {
        return Command.of("search-rules", "Search rules…", () -> {
                    window.mode().set(EvaluateMode.RULES);
                    show();
                })
                .withHelp("Which rules suit this network? Vary them by groups of layers and measure each")
                .when(explainable);
    }

    /** Shows the window in which strategies of the network are found. */
    Command openClusters() {
        return Command.of("clusters", "Clusters…", () -> {
                    window.mode().set(EvaluateMode.CLUSTERS);
                    show();
                })
                .withHelp("Which strategies does the network follow for a class? Group the heatmaps of its samples")
                .withIcon(Feather.GRID)
                .when(explainable);
    }

    private void show() {
        BooleanBinding rows = window.mode().isEqualTo(EvaluateMode.ROWS);
        window.show(
                new EvaluatePane.Ways(
                        start(), pause(), cancel(), List.of(openResults(), saveExperiment(), copy(), save())),
                searches.ways(),
                clusters.ways(),
                List.of(begin(), copy().when(found.and(rows)), save().when(found.and(rows)), close()));
    }

    /** Begins what is on show. */
    private Command begin() {
        return Command.of(
                        "evaluate-begin", "Begin", () -> (switch (window.mode().get()) {
                                    case ROWS -> start();
                                    case RULES -> searches.start();
                                    case CLUSTERS -> clusters.start();
                                })
                                .run())
                .on(start().keys());
    }

    private Command start() {
        return Command.of("evaluate-start", "Evaluate", evaluator::start)
                .withHelp("Measure in the background; you can go on looking at samples")
                .on(Keys.shortcut(KeyCode.ENTER), "Begin the evaluation")
                .when(startable);
    }

    private Command pause() {
        return Command.of("evaluate-pause", "Pause the evaluation, or go on", evaluator::togglePause)
                .withHelp("Pause the evaluation in the background, or let it go on")
                .when(underWay);
    }

    private Command cancel() {
        return Command.of("evaluate-cancel", "Stop the evaluation", evaluator::cancel)
                .withHelp("End the evaluation after the sample that it is at; what it has found stays")
                .when(underWay);
    }

    private Command copy() {
        return Command.of("evaluate-copy", "Copy table", () -> actions.copy(window.copied()))
                .withHelp("Copy the lines of the table that are picked, or all, as tab-separated values")
                .withIcon(Feather.COPY)
                .on(Keys.shortcut(KeyCode.C), "Copy results")
                .when(found);
    }

    private Command save() {
        return Command.of("evaluate-save", "Save results…", () -> actions.save(window.curves()))
                .withHelp(
                        "Write the table (CSV), the curves or differences on show (PDF, SVG, PNG), or all of it (JSON)")
                .withIcon(Feather.SAVE)
                .on(Keys.shortcut(KeyCode.S), "Save results")
                .when(found);
    }

    private Command openResults() {
        return Command.of("evaluate-open", "Open results…", actions::open)
                .withHelp("Show results that this window or the command evaluate wrote")
                .withIcon(Feather.FOLDER)
                .when(idle);
    }

    private Command saveExperiment() {
        return Command.of("evaluate-experiment", "Save experiment…", actions::saveExperiment)
                .withHelp("Write what is chosen as the file that the command evaluate takes")
                .withIcon(Feather.FILE_TEXT)
                .when(planned);
    }

    private Command close() {
        return Command.of("evaluate-close", "Close", window::close).on(Keys.plain(KeyCode.ESCAPE, "Esc"));
    }
}
