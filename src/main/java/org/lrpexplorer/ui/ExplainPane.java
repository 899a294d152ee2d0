package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.Assignment;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Composites;
import org.lrpexplorer.lrp.StartRelevance;

/** What is explained and by which rules: class, composite, start relevance. */
final class ExplainPane extends VBox {

    private final ExplorerModel model;
    private final Label assignments = new Label();

    ExplainPane(ExplorerModel model) {
        this.model = model;
        setId("explain-pane");
        getStyleClass().add("section");
        Label title = new Label("Explain");
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, new ClassFields(model), compositeField(), startField());
    }

    private Field compositeField() {
        ComboBox<Composite> chooser = new ComboBox<>(FXCollections.observableArrayList(Composites.shipped()));
        chooser.setId("composite-chooser");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("Composite: which rule each layer gets");
        chooser.setConverter(new Naming<>(Composite::name));
        chooser.valueProperty().bindBidirectional(model.composite());
        assignments.setId("assignments");
        assignments.getStyleClass().add("assignments");
        assignments.setWrapText(true);
        model.composite().addListener((property, before, now) -> describe(now));
        describe(model.composite().get());
        return new Field("Composite", new VBox(chooser, assignments));
    }

    private void describe(Composite composite) {
        assignments.setText(
                composite.assignments().stream().map(Assignment::describe).collect(Collectors.joining("\n")));
    }

    private Field startField() {
        return new Field(
                "Start relevance",
                Segments.of(
                        "start",
                        model.start(),
                        List.of(StartRelevance.values()),
                        start -> start == StartRelevance.LOGIT ? "Logit" : "One",
                        start -> start == StartRelevance.LOGIT
                                ? "Relevance starts as the class's logit, so a negative logit gives negative relevance"
                                : "Relevance starts as 1, so strengths can be compared between classes"));
    }
}
