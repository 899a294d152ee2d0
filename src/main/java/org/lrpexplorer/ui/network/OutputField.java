package org.lrpexplorer.ui.network;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.control.Field;

/** Which output of the open network's file is explained; only in sight where there are several. */
final class OutputField extends VBox {

    private final ExplorerModel model;
    private final ComboBox<String> chooser = new ComboBox<>();

    OutputField(ExplorerModel model, NetworkActions actions) {
        this.model = model;
        setId("output-field");
        getStyleClass().add("output-field");
        chooser.setId("output-chooser");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("Output: which of the network's outputs is explained");
        chooser.setTooltip(new Tooltip("The file gives out several results; one of them is explained"));
        getChildren().add(new Field("Output", chooser));
        managedProperty().bind(visibleProperty());
        chooser.valueProperty().addListener((property, before, now) -> {
            if (now != null && !now.equals(chosen())) {
                actions.chooseOutput(now);
                // Until it is read, and where it cannot be, what is open stays what is shown.
                follow();
            }
        });
        model.network().addListener((property, before, now) -> fill(now));
        fill(model.network().get());
    }

    private void fill(OpenNetwork network) {
        Outputs outputs = network == null ? null : network.loaded().outputs();
        setVisible(outputs != null && outputs.several());
        List<String> names = outputs == null ? List.of() : outputs.choices();
        if (!chooser.getItems().equals(names)) {
            chooser.getItems().setAll(names);
        }
        follow();
    }

    private void follow() {
        chooser.getSelectionModel().select(chosen());
    }

    private String chosen() {
        OpenNetwork network = model.network().get();
        return network == null ? null : network.loaded().outputs().chosen();
    }
}
