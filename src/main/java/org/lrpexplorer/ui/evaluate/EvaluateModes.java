package org.lrpexplorer.ui.evaluate;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.lrpexplorer.ui.control.Segments;

/** The views of the window of evaluations, one at a time, under the buttons that change between them. */
public final class EvaluateModes extends BorderPane {

    /**
     * All views.
     *
     * @param mode which is on show
     */
    public EvaluateModes(
            ObjectProperty<EvaluateMode> mode, EvaluatePane rows, SearchView rules, ClustersView clusters) {
        getStyleClass().addAll("window", "evaluate-modes");
        HBox head = new HBox(Segments.of(
                "evaluate-mode", mode, List.of(EvaluateMode.values()), EvaluateMode::title, EvaluateMode::help));
        head.getStyleClass().add("evaluate-head");
        StackPane views = new StackPane(
                only(rows, mode, EvaluateMode.ROWS),
                only(rules, mode, EvaluateMode.RULES),
                only(clusters, mode, EvaluateMode.CLUSTERS));
        views.setMinSize(0, 0);
        setTop(head);
        setCenter(views);
    }

    private static Node only(Node view, ObjectProperty<EvaluateMode> mode, EvaluateMode when) {
        view.visibleProperty().bind(mode.isEqualTo(when));
        return view;
    }
}
