package org.lrpexplorer.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.evaluate.ClustersView;
import org.lrpexplorer.ui.evaluate.EvaluateMode;
import org.lrpexplorer.ui.evaluate.EvaluateModes;
import org.lrpexplorer.ui.evaluate.EvaluatePane;
import org.lrpexplorer.ui.evaluate.SearchView;
import org.lrpexplorer.ui.help.TermTips;
import org.lrpexplorer.ui.look.Look;

/** The window in which rows are evaluated, beside the explorer's own, in which the images behind a result are looked at. */
final class EvaluateWindow {

    private static final double WIDTH = 1340;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 820;
    private static final double LEAST_HEIGHT = 520;
    private static final double BORDER = 40;

    private final Explorer explorer;
    private final Stage owner;
    private final Look look;
    private final ObjectProperty<EvaluateMode> mode = new SimpleObjectProperty<>(EvaluateMode.ROWS);
    private Optional<Shown> shown = Optional.empty();

    /**
     * A window that is there.
     *
     * @param stage the window
     * @param pane what is in it for evaluations
     * @param search what is in it for searches
     */
    private record Shown(Stage stage, EvaluatePane pane, SearchView search) {}

    EvaluateWindow(Explorer explorer, Stage owner, Look look) {
        this.explorer = explorer;
        this.owner = owner;
        this.look = look;
    }

    /**
     * Shows the window, or brings it to the front.
     *
     * @param ways what can be done there with evaluations
     * @param searching what can be done there with searches
     * @param clustering what can be done there with clusters
     * @param keys what keys do there
     */
    void show(EvaluatePane.Ways ways, SearchView.Ways searching, ClustersView.Ways clustering, List<Command> keys) {
        if (shown.isEmpty()) {
            shown = Optional.of(built(ways, searching, clustering, keys));
        }
        explorer.evaluator().open();
        Stage stage = shown.get().stage();
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /** Closes it; an evaluation under way goes on. */
    void close() {
        shown.ifPresent(there -> there.stage().hide());
    }

    /** The lines of the table that a person copies. */
    List<ResultRow> copied() {
        return shown.map(there -> there.pane().copied()).orElse(List.of());
    }

    /** The curves that are looked at; empty if something else is. */
    Optional<CurveChoice> curves() {
        return shown.flatMap(there -> there.pane().curves());
    }

    /** What it is used for. */
    ObjectProperty<EvaluateMode> mode() {
        return mode;
    }

    /** The parameter whose sweep is looked at; empty if there is none. */
    Optional<RuleParameter> parameter() {
        return shown.flatMap(there -> there.search().parameter());
    }

    private Shown built(
            EvaluatePane.Ways ways, SearchView.Ways searching, ClustersView.Ways clustering, List<Command> keys) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle("Evaluate – LRP Explorer");
        WindowIcon.on(window);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth() - BORDER);
        double height = Math.min(HEIGHT, screen.getHeight() - BORDER);
        EvaluatePane pane = new EvaluatePane(explorer, ways);
        SearchView search = new SearchView(explorer, searching);
        Scene scene =
                new Scene(new EvaluateModes(mode, pane, search, new ClustersView(explorer, clustering)), width, height);
        look.dress(scene, EvaluateWindow.class.getResource("explorer.css").toExternalForm());
        TermTips.explain(scene);
        new Keyboard(keys, new Overlay(), explorer.model().abandonable()).listenTo(scene);
        window.setScene(scene);
        window.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        window.setOnHidden(event -> explorer.evaluator().close());
        return new Shown(window, pane, search);
    }
}
