package org.lrpexplorer.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.figure.ComposerPane;
import org.lrpexplorer.ui.help.TermTips;
import org.lrpexplorer.ui.look.Look;

/** The window in which figures are composed, beside the explorer's own, so that both can be changed and seen. */
final class FigureWindow {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;
    private static final double BORDER = 40;

    private final Explorer explorer;
    private final FigureEditor figures;
    private final Stage owner;
    private final Look look;
    private Optional<Stage> stage = Optional.empty();

    FigureWindow(Explorer explorer, Stage owner, Look look) {
        this.explorer = explorer;
        this.figures = explorer.figures();
        this.owner = owner;
        this.look = look;
    }

    /**
     * Shows the window, or brings it to the front.
     *
     * @param buttons what can be done with a figure
     * @param keys what keys do there
     */
    void show(List<Command> buttons, List<Command> keys) {
        if (stage.isEmpty()) {
            stage = Optional.of(built(buttons, keys));
        }
        if (!figures.isOpen().get()) {
            figures.open();
        }
        stage.get().show();
        stage.get().toFront();
        stage.get().requestFocus();
    }

    /** Closes it; what is chosen stays for the next time. */
    void close() {
        stage.ifPresent(Stage::hide);
    }

    private Stage built(List<Command> buttons, List<Command> keys) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle("Figure – LRP Explorer");
        WindowIcon.on(window);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth() - BORDER);
        double height = Math.min(HEIGHT, screen.getHeight() - BORDER);
        Scene scene = new Scene(new ComposerPane(figures, explorer.model().notices(), buttons), width, height);
        look.dress(scene, FigureWindow.class.getResource("explorer.css").toExternalForm());
        TermTips.explain(scene);
        new Keyboard(keys, new Overlay(), explorer.model().abandonable()).listenTo(scene);
        window.setScene(scene);
        window.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        window.setOnHidden(event -> figures.close());
        return window;
    }
}
