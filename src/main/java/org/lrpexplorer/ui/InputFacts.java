package org.lrpexplorer.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.OpenDataset;

/** How an image of the dataset becomes the network's input, in words. */
final class InputFacts extends VBox {

    private final Label text = new Label();

    InputFacts(ObservableValue<OpenDataset> dataset) {
        getStyleClass().add("input-facts");
        Label head = new Label("Preprocessing");
        head.getStyleClass().add("head");
        text.setId("preprocessing");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, text);
        dataset.addListener((property, before, now) -> describe(now));
        describe(dataset.getValue());
    }

    private void describe(OpenDataset dataset) {
        text.setText(
                dataset == null
                        ? ""
                        : dataset.preprocessing().map(Preprocessing::describe).orElse(dataset.adaptation()));
    }
}
