package org.lrpexplorer.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A layer in two lines: name and fate, then shape and rule in grey. */
final class LayerCell extends ListCell<LayerRow> {

    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label fate = new Label();
    private final Label detail = new Label();
    private final VBox box = new VBox(new Spread(name, kind), new HBox(fate, detail));

    LayerCell() {
        getStyleClass().add("layer-cell");
        name.getStyleClass().add("layer-name");
        kind.getStyleClass().add("layer-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        fate.getStyleClass().add("layer-fate");
        detail.getStyleClass().add("layer-detail");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LayerRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(NESTED, !empty && row.nested());
        pseudoClassStateChanged(
                KEPT, !empty && row.fate().filter(LayerRow.Fate::kept).isPresent());
        if (empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(row.label());
        kind.setText(row.kind().label());
        fate.setText(row.fate().map(f -> f.text() + " · ").orElse(""));
        fate.setVisible(row.fate().isPresent());
        fate.setManaged(row.fate().isPresent());
        detail.setText(row.rule().isEmpty() ? row.shape() : row.shape() + " · " + row.rule());
        setTooltip(new Tooltip(tooltip(row)));
        setAccessibleText(tooltip(row));
        setGraphic(box);
    }

    private static String tooltip(LayerRow row) {
        String fate = row.fate().map(f -> "\n" + f.detail()).orElse("");
        return "%s, %s, output %s%s%s"
                .formatted(
                        row.node(),
                        row.kind().label(),
                        row.shape(),
                        row.rule().isEmpty() ? "" : "\nrule " + row.rule(),
                        fate);
    }
}
