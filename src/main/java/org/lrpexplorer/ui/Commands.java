package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandPalette;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.help.HelpSheet;

/** All that a person can do by a button, a menu or a key, each declared once. */
final class Commands {

    private static final int PAGE = 10;

    private final Explorer explorer;
    private final Actions actions;
    private final Overlay overlay;
    private final WindowCommands window;
    private final DrawCommands draw;
    private final ZoomCommands zoom;
    private final FileCommands files;
    private final FigureCommands figures;
    private final LayerCommands layers;
    private final ExportCommands exports;
    private final EvaluateCommands evaluations;
    private final SurveyCommands survey;
    private final BooleanBinding networkOpen;
    private final BooleanBinding datasetOpen;
    private final BooleanBinding compared;

    Commands(
            Explorer explorer,
            Actions actions,
            Overlay overlay,
            WindowCommands window,
            DrawCommands draw,
            FigureActions figures,
            FigureWindow figureWindow,
            ExportActions exporting,
            EvaluateActions evaluating,
            EvaluateWindow evaluateWindow,
            SurveyActions surveying) {
        ExplorerModel model = explorer.model();
        this.explorer = explorer;
        this.actions = actions;
        this.overlay = overlay;
        this.window = window;
        this.draw = draw;
        this.networkOpen = Bindings.isNotNull(model.network());
        this.datasetOpen = Bindings.isNotNull(model.dataset());
        this.compared =
                Bindings.createBooleanBinding(() -> model.outcome().get().view().isPresent(), model.outcome());
        this.zoom = new ZoomCommands(actions, actions.state(), compared);
        this.files = new FileCommands(
                actions,
                networkOpen,
                Bindings.createBooleanBinding(
                        () -> explorer.second().network().get().isPresent(),
                        explorer.second().network()));
        this.figures = new FigureCommands(explorer.figures(), figures, figureWindow, compared);
        BooleanBinding explainable = Bindings.createBooleanBinding(
                () -> model.network().get() != null
                        && model.dataset().get() != null
                        && model.dataset().get().preprocessing().isPresent(),
                model.network(),
                model.dataset());
        this.exports = new ExportCommands(explorer.batches(), exporting, explainable);
        this.evaluations = new EvaluateCommands(explorer, evaluating, evaluateWindow, explainable);
        this.survey = new SurveyCommands(explorer.surveyor(), surveying, explainable);
        this.layers = new LayerCommands(
                actions,
                compared,
                Bindings.createBooleanBinding(() -> model.condition().get().isPresent(), model.condition()));
    }

    /** Steps on the explorer or its model for what is chosen in lists, which are no commands of their own. */
    Actions actions() {
        return actions;
    }

    /** What changes the window around the comparison. */
    WindowCommands window() {
        return window;
    }

    /** Drawing on the image in view. */
    DrawCommands draw() {
        return draw;
    }

    /** What opens, saves and writes files. */
    FileCommands files() {
        return files;
    }

    /** Composing figures. */
    FigureCommands figures() {
        return figures;
    }

    /** Exporting many samples, and values. */
    ExportCommands exports() {
        return exports;
    }

    /** Evaluating which row is right. */
    EvaluateCommands evaluations() {
        return evaluations;
    }

    /** The table of the dataset. */
    SurveyCommands survey() {
        return survey;
    }

    /** Enlarging a layer, and what is possible then. */
    ZoomCommands zoom() {
        return zoom;
    }

    Command previous() {
        return Command.of("previous", "Previous sample", () -> actions.step(-1))
                .withIcon(Feather.CHEVRON_LEFT)
                .on(Keys.unshifted(KeyCode.LEFT, "←"), "Previous or next sample")
                .when(datasetOpen);
    }

    Command next() {
        return Command.of("next", "Next sample", () -> actions.step(1))
                .withIcon(Feather.CHEVRON_RIGHT)
                .on(Keys.unshifted(KeyCode.RIGHT, "→"), "Previous or next sample")
                .when(datasetOpen);
    }

    /** Switches between raw, fused and both. */
    Command cycleRows() {
        return Command.of("cycle-rows", "BatchNorm: raw, fused, both, difference", actions::cycleRows)
                .withHelp("Show the next of raw, fused, both, both with their difference")
                .on(Keys.plain(KeyCode.B, "B"));
    }

    /** Switches between input, overlay and relevance. */
    Command cycleShow() {
        return Command.of("cycle-show", "Show input, overlay, relevance", actions::cycleShow)
                .withHelp("Show the next of input, overlay, relevance")
                .on(Keys.plain(KeyCode.V, "V"));
    }

    Command help() {
        return page("help", "Help and keys", HelpSheet.Page.KEYS)
                .withHelp("The keys, what the window shows, and a glossary")
                .withIcon(Feather.HELP_CIRCLE)
                .on(Keys.when("? or F1", Commands::asksForHelp));
    }

    /** What the window shows. */
    Command introduction() {
        return page("introduction", "What am I looking at", HelpSheet.Page.INTRODUCTION)
                .withHelp("LRP in three sentences, red and blue, raw and fused, why sums differ");
    }

    private Command glossary() {
        return page("glossary", "Glossary", HelpSheet.Page.GLOSSARY).withHelp("What the terms mean");
    }

    private Command page(String id, String title, HelpSheet.Page page) {
        return Command.of(id, title, () -> overlay.open(new HelpSheet(page, all())));
    }

    Command palette() {
        return Command.of(
                        "palette",
                        "All commands…",
                        () -> overlay.open(new CommandPalette(searchable(), overlay::close)))
                .withHelp("Find and run any command")
                .withIcon(Feather.COMMAND)
                .on(Keys.shortcut(KeyCode.K), "All commands, to search");
    }

    /** The commands with keys, in the order of the list of keys, and the few of menus without. */
    List<Command> all() {
        return withClasses(classKeys());
    }

    private List<Command> withClasses(IntStream classes) {
        return Stream.of(
                        Stream.of(
                                previous(),
                                next(),
                                page(-1, "Page ↑"),
                                page(1, "Page ↓"),
                                end(false),
                                end(true),
                                layer(-1, "↑"),
                                layer(1, "↓")),
                        survey.all().stream(),
                        Stream.of(cycleRows(), swap(), cycleShow(), explainPredicted()),
                        layers.all().stream(),
                        draw.all().stream(),
                        zoom.all().stream(),
                        classes.mapToObj(this::explainClass),
                        Stream.of(opacity(-1, "["), opacity(1, "]")),
                        files.all().stream(),
                        figures.all().stream(),
                        exports.all().stream(),
                        evaluations.all().stream(),
                        window.all().stream(),
                        Stream.of(palette(), cancel(), introduction(), glossary(), help()))
                .flatMap(commands -> commands)
                .toList();
    }

    /** All of them but keys of classes that the network does not have, and one for every choice that lists offer. */
    private List<Command> searchable() {
        return Stream.of(
                        withClasses(classKeys().filter(this::hasClass)).stream(),
                        Choices.of(explorer, actions),
                        window.choices())
                .flatMap(commands -> commands)
                .toList();
    }

    private Command page(int way, String key) {
        return Command.of(
                        way < 0 ? "page-back" : "page-on",
                        way < 0 ? "Ten samples back" : "Ten samples on",
                        () -> actions.step(PAGE * way))
                .on(Keys.plain(way < 0 ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN, key), "Ten samples back or on")
                .when(datasetOpen);
    }

    private Command end(boolean last) {
        return Command.of(last ? "last" : "first", last ? "Last sample" : "First sample", () -> explorer.goToEnd(last))
                .on(Keys.plain(last ? KeyCode.END : KeyCode.HOME, last ? "End" : "Home"), "First or last sample")
                .when(datasetOpen);
    }

    private Command layer(int way, String key) {
        return Command.of(
                        way < 0 ? "layer-up" : "layer-down",
                        way < 0 ? "Layer before, shown large" : "Next layer, shown large",
                        () -> actions.stepLayer(way))
                .on(Keys.unshifted(way < 0 ? KeyCode.UP : KeyCode.DOWN, key), "Layer shown large")
                .when(compared);
    }

    private Command swap() {
        return Command.of("swap", "Raw and fused change places", () -> actions.swap(true))
                .on(Keys.plain(KeyCode.SPACE, "Space (hold)"))
                .until(() -> actions.swap(false));
    }

    private Command explainPredicted() {
        return Command.of("explain-predicted", "Explain the predicted class", actions::explainPredicted)
                .on(Keys.digit(0))
                .when(networkOpen);
    }

    private Command explainClass(int index) {
        return Command.of("explain-" + index, "Explain class " + index, () -> actions.explain(index))
                .on(Keys.digit(index), "Explain the class of that index")
                .when(Bindings.createBooleanBinding(
                        () -> hasClass(index), explorer.model().network()));
    }

    private static IntStream classKeys() {
        return IntStream.rangeClosed(1, 9);
    }

    private boolean hasClass(int index) {
        OpenNetwork network = explorer.model().network().get();
        return network != null && index < network.raw().outputGrid().classes();
    }

    private Command opacity(int way, String key) {
        return Command.of(
                        way < 0 ? "less-opaque" : "more-opaque",
                        way < 0 ? "Overlay less opaque" : "Overlay more opaque",
                        () -> actions.changeOpacity(way))
                .on(
                        Keys.plain(way < 0 ? KeyCode.OPEN_BRACKET : KeyCode.CLOSE_BRACKET, key),
                        "Overlay less or more opaque");
    }

    private Command cancel() {
        return Command.of("cancel", "Abandon opening a file; stop computing; close a sheet", actions::cancel)
                .on(Keys.plain(KeyCode.ESCAPE, "Esc"));
    }

    private static boolean asksForHelp(KeyEvent event) {
        return event.getCode() == KeyCode.F1
                || "?".equals(event.getText())
                || (event.isShiftDown() && event.getCode() == KeyCode.SLASH);
    }
}
