package org.lrpexplorer.ui.settings;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.open.OpenNetwork;

/** Says which part of a layer's relevance alone is propagated further, with a way to drop that; not there where all of it does. */
final class ConditionField extends VBox {

    private final ExplorerModel model;
    private final Label words = new Label();

    ConditionField(ExplorerModel model) {
        this.model = model;
        setId("condition");
        getStyleClass().addAll("field", "condition");
        Label name = new Label("Propagated");
        name.getStyleClass().add("field-name");
        words.setId("condition-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setTooltip(new Tooltip("Only this part of the layer's relevance is propagated to the layers below it.\n"
                + "Layers above it, and beside it, show all relevance."));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button drop = new Button("", new FontIcon(Feather.X));
        drop.setId("condition-drop");
        drop.getStyleClass().addAll("flat", "button-icon");
        drop.setTooltip(new Tooltip("Propagate all relevance"));
        drop.setAccessibleText("Propagate all relevance");
        drop.setOnAction(event -> model.condition().set(Optional.empty()));
        HBox line = new HBox(words, drop);
        line.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(name, line);
        managedProperty().bind(visibleProperty());
        model.condition().addListener((property, before, now) -> show(now));
        show(model.condition().get());
    }

    private void show(Optional<Condition> condition) {
        setVisible(condition.isPresent());
        condition.ifPresent(part -> words.setText("only " + part.describe() + " of " + label(part.node())));
    }

    private String label(String node) {
        OpenNetwork network = model.network().get();
        return network == null ? node : network.labels().getOrDefault(node, node);
    }
}
