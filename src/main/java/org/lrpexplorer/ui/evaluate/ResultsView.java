package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.CurvePoint;
import org.lrpexplorer.explore.evaluate.EvaluationFindings;
import org.lrpexplorer.explore.evaluate.PairedDifference;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.ui.control.Segments;

/** What has been found, as differences, a table or curves. */
final class ResultsView extends VBox {

    private final ObjectProperty<EvaluateView> view = new SimpleObjectProperty<>(EvaluateView.DIFFERENCES);
    private final CheckBox all = new CheckBox("All numbers");
    private final DifferenceList differences;
    private final ResultTable table;
    private final CurvesView curves;
    private Optional<EvaluationFindings> findings = Optional.empty();

    /** What a person picks. */
    interface Picks {

        /** A difference. */
        void picked(PairedDifference difference);

        /** A line of the table. */
        void picked(ResultRow row);

        /** A point of a curve. */
        void picked(CurvePoint point);
    }

    ResultsView(Picks picks) {
        getStyleClass().add("results-view");
        setMinSize(0, 0);
        differences = new DifferenceList(picks::picked);
        table = new ResultTable(picks::picked);
        curves = new CurvesView(picks::picked);
        all.setId("evaluate-all-numbers");
        all.setTooltip(new Tooltip("Also the numbers that measures are not usually judged by"));
        all.selectedProperty().addListener(changed -> fill());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                Segments.of(
                        "evaluate-view", view, List.of(EvaluateView.values()), EvaluateView::title, EvaluateView::help),
                between,
                all);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("results-head");
        StackPane content = new StackPane(
                only(differences, EvaluateView.DIFFERENCES),
                only(table, EvaluateView.TABLE),
                only(curves, EvaluateView.CURVES));
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        all.visibleProperty().bind(view.isNotEqualTo(EvaluateView.CURVES));
        getChildren().addAll(head, content);
    }

    private Node only(Node node, EvaluateView when) {
        node.visibleProperty().bind(view.isEqualTo(when));
        return node;
    }

    /** Shows what has been found; empty for nothing yet. */
    void show(Optional<EvaluationFindings> found) {
        findings = found;
        fill();
    }

    private void fill() {
        boolean whole = all.isSelected();
        differences.show(findings.map(EvaluationFindings::differences).orElse(List.of()).stream()
                .filter(each -> whole || each.isMain())
                .toList());
        table.show(findings.map(EvaluationFindings::rows).orElse(List.of()).stream()
                .filter(each -> whole || each.isMain())
                .toList());
        curves.show(findings.map(EvaluationFindings::results));
    }

    /** The lines that are copied: those that are picked, or all of them as they are sorted. */
    List<ResultRow> copied() {
        List<ResultRow> picked = table.getSelectionModel().getSelectedItems();
        return List.copyOf(picked.size() > 1 && table.isVisible() ? picked : table.getItems());
    }

    /** The curves that are looked at; empty if something else is. */
    Optional<CurveChoice> curves() {
        return view.get() == EvaluateView.CURVES ? curves.choice() : Optional.empty();
    }
}
