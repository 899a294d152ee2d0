package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.evaluate.search.SweepPlots;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.RuleSearcher;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.evaluate.SearchView;

/** Searching for rules that suit the network, and what can be done with what is found. */
final class SearchCommands {

    private final RuleSearcher searcher;
    private final EvaluateActions actions;
    private final EvaluateWindow window;
    private final BooleanBinding startable;
    private final BooleanBinding underWay;
    private final BooleanBinding found;
    private final BooleanBinding usable;

    SearchCommands(Explorer explorer, EvaluateActions actions, EvaluateWindow window) {
        this.searcher = explorer.ruleSearcher();
        this.actions = actions;
        this.window = window;
        ObservableBooleanValue busy = searcher.turn().taken();
        this.startable = Bindings.createBooleanBinding(
                () -> searcher.draft().get().plan().isPresent() && !busy.get(), searcher.draft(), busy);
        this.underWay = Bindings.createBooleanBinding(
                () -> searcher.search().get().filter(RuleSearchRun::isUnderWay).isPresent(), searcher.search());
        this.found = Bindings.createBooleanBinding(() -> searcher.result().isPresent(), searcher.search());
        this.usable = Bindings.createBooleanBinding(
                () -> searcher.search()
                        .get()
                        .filter(seen -> seen.result().isPresent() && searcher.isOfOpen(seen))
                        .isPresent(),
                searcher.search(),
                explorer.model().network(),
                explorer.model().dataset());
    }

    /** Those that are possible whichever window is in front. */
    List<Command> all() {
        return List.of(pause(), cancel());
    }

    /** What the view of searches does. */
    SearchView.Ways ways() {
        return new SearchView.Ways(
                start(), pause(), cancel(), use(false), save(false), use(true), save(true), List.of(table(), figure()));
    }

    /** Begins a search. */
    Command start() {
        return Command.of("rules-start", "Search", searcher::start)
                .withHelp("Try the rules in the background; you can go on looking at samples")
                .when(startable);
    }

    private Command pause() {
        return Command.of("rules-pause", "Pause the search for rules, or go on", searcher::togglePause)
                .withHelp("Pause the search in the background, or let it go on")
                .when(underWay);
    }

    private Command cancel() {
        return Command.of("rules-cancel", "Cancel the search for rules", searcher::cancel)
                .withHelp("End the search; nothing is left of it")
                .when(underWay);
    }

    private Command use(boolean fused) {
        return Command.of("rules-use-" + word(fused), "Use this composite", () -> searcher.use(fused))
                .withHelp("Explain by the best composite for the " + word(fused) + " network")
                .when(usable);
    }

    private Command save(boolean fused) {
        return Command.of("rules-save-" + word(fused), "Save as JSON…", () -> actions.saveComposite(fused))
                .withHelp("Write the best composite for the " + word(fused)
                        + " network as a file that this window and the command line open")
                .when(found);
    }

    private Command table() {
        return Command.of("rules-table", "Save table…", actions::saveTable)
                .withHelp("Write every composite that was tried and its numbers as CSV")
                .withIcon(Feather.SAVE)
                .when(found);
    }

    private Command figure() {
        return Command.of(
                        "rules-figure", "Save figure…", () -> window.parameter().ifPresent(actions::saveFigure))
                .withHelp("Write the curves on show (PDF, SVG, PNG)")
                .withIcon(Feather.IMAGE)
                .when(Bindings.createBooleanBinding(
                        () -> searcher.result().map(SweepPlots::parameters).stream()
                                .anyMatch(parameters -> !parameters.isEmpty()),
                        searcher.search()));
    }

    private static String word(boolean fused) {
        return fused ? "fused" : "raw";
    }
}
