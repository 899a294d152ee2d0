package org.lrpexplorer.ui.export;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;
import org.lrpexplorer.values.ValueFormat;

/** Whether values are exported, and how. */
final class ValueFields extends VBox {

    private final CheckBox wanted = new CheckBox("Values, for other programs");
    private final ChoiceBox<ValueFormat> format = new ChoiceBox<>();
    private final CheckBox each = new CheckBox("A file for each sample");

    /**
     * Fields filled in.
     *
     * @param last what was ordered last
     * @param changed run when something else is chosen
     */
    ValueFields(Optional<ExportOrder.Values> last, Runnable changed) {
        getStyleClass().add("field");
        wanted.setId("export-values-too");
        wanted.setTooltip(new Tooltip("The relevance of every layer, the same files as the command explain writes"));
        wanted.setSelected(last.isPresent());
        format.setId("export-value-format");
        format.setTooltip(new Tooltip("NumPy: every relevance; comma-separated values and JSON: sums of each layer"));
        format.getItems().setAll(ValueFormat.values());
        format.setConverter(new Naming<>(ValueFormat::label));
        format.setValue(last.map(ExportOrder.Values::format).orElse(ValueFormat.NPZ));
        each.setId("export-each");
        each.setTooltip(new Tooltip("Instead of one file for all samples; for NumPy archives and JSON"));
        each.setSelected(last.filter(ExportOrder.Values::each).isPresent());
        format.valueProperty().addListener((property, before, now) -> {
            each.setDisable(!now.keepsParts());
            each.setSelected(each.isSelected() && now.keepsParts());
        });
        each.setDisable(!format.getValue().keepsParts());
        HBox row = new HBox(new Field("Format", format), each);
        row.getStyleClass().addAll("fields", "export-format");
        row.disableProperty().bind(wanted.selectedProperty().not());
        getChildren().addAll(wanted, row);
        wanted.selectedProperty().addListener(now -> changed.run());
    }

    /** What is chosen; empty if no values are wanted. */
    Optional<ExportOrder.Values> order() {
        return wanted.isSelected()
                ? Optional.of(new ExportOrder.Values(format.getValue(), each.isSelected()))
                : Optional.empty();
    }
}
