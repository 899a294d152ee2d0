package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.Surveyor;
import org.lrpexplorer.explore.survey.SurveyProgress;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.survey.SurveyPane;

/** The table of the dataset, and stepping through what is misclassified. */
final class SurveyCommands {

    private static final String WRONG_KEYS = "Next or previous misclassified sample";

    private final Surveyor surveyor;
    private final SurveyActions actions;
    private final ObservableBooleanValue explainable;
    private final BooleanBinding underWay;
    private final BooleanBinding stopped;
    private final BooleanBinding known;
    private final BooleanBinding narrowed;

    /** @param explainable whether a network and a dataset that fits it are open */
    SurveyCommands(Surveyor surveyor, SurveyActions actions, ObservableBooleanValue explainable) {
        this.surveyor = surveyor;
        this.actions = actions;
        this.explainable = explainable;
        this.underWay = Bindings.createBooleanBinding(
                () -> surveyor.progress()
                        .get()
                        .filter(SurveyProgress::isUnderWay)
                        .isPresent(),
                surveyor.progress());
        this.stopped = Bindings.createBooleanBinding(
                () -> surveyor.progress()
                        .get()
                        .filter(seen -> seen.stage() == SurveyProgress.Stage.STOPPED)
                        .isPresent(),
                surveyor.progress());
        this.known = Bindings.createBooleanBinding(() -> surveyor.view().get().isPresent(), surveyor.view());
        this.narrowed = Bindings.createBooleanBinding(
                () -> !surveyor.filter().get().isAll() || !surveyor.sort().get().equals(SurveySort.NONE),
                surveyor.filter(),
                surveyor.sort());
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(
                open(), stepWrong(1), stepWrong(-1), showAll(), pause(), cancel(), resume(), save(), clearCache());
    }

    /** What the table's pane offers. */
    SurveyPane.Ways ways() {
        return new SurveyPane.Ways(hide(), showAll(), pause(), cancel(), resume(), save(), clearCache());
    }

    /** Shows or hides the table. */
    Command open() {
        return Command.of("survey", "Table of the dataset", this::toggle)
                .withHelp("Show or hide a table of all samples: predictions, relevance, raw against fused")
                .withIcon(Feather.LIST)
                .on(Keys.shortcut(KeyCode.T), "Table of the dataset: show or hide")
                .when(explainable);
    }

    private Command hide() {
        return Command.of("survey-close", "Hide the table", surveyor::close).withIcon(Feather.X);
    }

    private void toggle() {
        if (surveyor.isOpen().get()) {
            surveyor.close();
        } else {
            surveyor.open();
        }
    }

    private Command stepWrong(int way) {
        return Command.of(
                        way > 0 ? "next-wrong" : "previous-wrong",
                        way > 0 ? "Next misclassified sample" : "Previous misclassified sample",
                        () -> surveyor.stepWrong(way))
                .withHelp("Among the samples of the filmstrip, in their order")
                .on(Keys.unshifted(way > 0 ? KeyCode.N : KeyCode.P, way > 0 ? "N" : "P"), WRONG_KEYS)
                .when(explainable);
    }

    /** Takes filters and sorting off. */
    Command showAll() {
        return Command.of("survey-all", "Show all samples", () -> {
                    surveyor.filter().set(SurveyFilter.ALL);
                    surveyor.sort().set(SurveySort.NONE);
                })
                .withHelp("Take filters and sorting off the table and the filmstrip")
                .withIcon(Feather.X_CIRCLE)
                .when(narrowed);
    }

    private Command pause() {
        return Command.of("survey-pause", "Pause the survey, or go on", surveyor::togglePause)
                .withHelp("Pause filling the table, or let it go on")
                .when(underWay);
    }

    private Command cancel() {
        return Command.of("survey-cancel", "Stop the survey", surveyor::cancel)
                .withHelp("Stop filling the table; what is there stays")
                .when(underWay);
    }

    private Command resume() {
        return Command.of("survey-resume", "Fill the table", surveyor::resume)
                .withHelp("Go on filling the table where it was stopped")
                .when(stopped);
    }

    private Command save() {
        return Command.of("survey-save", "Save table…", actions::save)
                .withHelp("Write the table as it is filtered and sorted (CSV or JSON)")
                .withIcon(Feather.SAVE)
                .when(known);
    }

    private Command clearCache() {
        return Command.of("clear-cache", "Clear cache", surveyor::clearCache)
                .withHelp("Remove what tables of all datasets keep on disk; says how much that frees")
                .withIcon(Feather.TRASH_2);
    }
}
