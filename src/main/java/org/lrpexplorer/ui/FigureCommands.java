package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;

/** Composing figures, and what can be done with one. */
final class FigureCommands {

    private final FigureWindow window;
    private final FigureActions actions;
    private final ObservableBooleanValue compared;
    private final ObservableBooleanValue ready;

    FigureCommands(FigureEditor figures, FigureActions actions, FigureWindow window, ObservableBooleanValue compared) {
        this.actions = actions;
        this.window = window;
        this.compared = compared;
        this.ready = Bindings.createBooleanBinding(() -> figures.preview().get().isReady(), figures.preview());
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(open(), save(), copy(), copyCommand());
    }

    /** Shows the window in which figures are composed. */
    Command open() {
        return Command.of(
                        "export",
                        "Figure…",
                        () -> window.show(
                                List.of(copyCommand(), copy(), save()),
                                List.of(copyCommand(), copy(), save(), close())))
                .withHelp("Compose a figure of what is on show, and save or copy it")
                .withIcon(Feather.DOWNLOAD)
                .on(Keys.shortcut(KeyCode.E), "Compose a figure")
                .when(compared);
    }

    private Command save() {
        return Command.of("figure-save", "Save figure…", actions::save)
                .withHelp("Write the composed figure as PNG, SVG or PDF, as its name ends")
                .withIcon(Feather.SAVE)
                .on(Keys.shortcut(KeyCode.S), "Save the composed figure")
                .when(ready);
    }

    private Command copy() {
        return Command.of("figure-copy", "Copy figure", actions::copy)
                .withHelp("Copy the composed figure as a picture, with the pixels per inch that are chosen")
                .withIcon(Feather.COPY)
                .on(Keys.shiftShortcut(KeyCode.C), "Copy the composed figure")
                .when(ready);
    }

    private Command copyCommand() {
        return Command.of("figure-command", "Copy as command", actions::copyCommand)
                .withHelp("Copy the command line that writes this figure without a window")
                .withIcon(Feather.TERMINAL)
                .when(ready);
    }

    private Command close() {
        return Command.of("figure-close", "Close", window::close).on(Keys.plain(KeyCode.ESCAPE, "Esc"));
    }
}
