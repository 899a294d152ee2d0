package org.lrpexplorer.ui.export;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.explore.export.SheetSize;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;

/** Whether figures are exported, and how. */
final class FigureFields extends VBox {

    private static final int USUAL_DPI = 300;

    private final CheckBox wanted = new CheckBox("Figures, one for each sample");
    private final ChoiceBox<FigureType> type = new ChoiceBox<>();
    private final ChoiceBox<SheetSize> size = new ChoiceBox<>();
    private final TextField dpi = new TextField();

    /**
     * Fields filled in.
     *
     * @param last what was ordered last
     * @param first whether nothing was ordered yet
     * @param changed run when something else is chosen
     */
    FigureFields(Optional<ExportOrder.Figures> last, boolean first, Runnable changed) {
        getStyleClass().add("field");
        wanted.setId("export-figures");
        wanted.setTooltip(new Tooltip("A picture of each sample: input and four layers, in the rows on show"));
        wanted.setSelected(first || last.isPresent());
        type.setId("export-figure-type");
        type.setTooltip(new Tooltip("The format of the figures"));
        type.getItems().setAll(FigureType.ofComparisons());
        type.setConverter(new Naming<>(FigureType::label));
        type.setValue(type.getItems().stream()
                .filter(each -> last.filter(order -> order.suffix().equals(each.suffix()))
                        .isPresent())
                .findFirst()
                .orElse(type.getItems().get(0)));
        size.setId("export-size");
        size.setTooltip(new Tooltip("How wide a figure is on paper, and with it how large its letters are"));
        size.getItems().setAll(SheetSize.all());
        size.setConverter(new Naming<>(SheetSize::title));
        size.setValue(size.getItems().stream()
                .filter(each ->
                        last.filter(order -> order.size().equals(each.id())).isPresent())
                .findFirst()
                .orElse(size.getItems().get(0)));
        dpi.setId("export-dpi");
        dpi.setTooltip(new Tooltip("Pixels per inch, 72 to 1200"));
        dpi.setText(String.valueOf(last.map(ExportOrder.Figures::dpi).orElse(USUAL_DPI)));
        dpi.setPrefColumnCount(4);
        HBox row = new HBox(new Field("Format", type), new Field("Size", size), new Field("Pixels per inch", dpi));
        row.getStyleClass().add("fields");
        row.disableProperty().bind(wanted.selectedProperty().not());
        getChildren().addAll(wanted, row);
        wanted.selectedProperty().addListener(now -> changed.run());
        dpi.textProperty().addListener(now -> changed.run());
    }

    /**
     * What is chosen; empty if no figures are wanted.
     *
     * @throws RuntimeException with a sentence if the pixels per inch are none
     */
    Optional<ExportOrder.Figures> order() {
        return wanted.isSelected()
                ? Optional.of(new ExportOrder.Figures(
                        type.getValue().suffix(), size.getValue().id(), pixels()))
                : Optional.empty();
    }

    private int pixels() {
        String typed = dpi.getText().strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
