package org.lrpexplorer.ui.network;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Spread;

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
        fate.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        detail.getStyleClass().add("layer-detail");
        detail.setMinWidth(USE_PREF_SIZE);
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
        kind.setText(row.kindLabel());
        fate.setText(row.fate().map(f -> f.text() + " · ").orElse(""));
        fate.setVisible(row.fate().isPresent());
        fate.setManaged(row.fate().isPresent());
        detail.setText(detail(row));
        setTooltip(new Tooltip(tooltip(row)));
        setAccessibleText(tooltip(row));
        setGraphic(box);
    }

    /** Shape and rule; a BatchNorm has the shape of its layer, so there it is left out. */
    private static String detail(LayerRow row) {
        return Stream.of(row.fate().isPresent() ? "" : row.shape(), row.rule())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String tooltip(LayerRow row) {
        String fate = row.fate().map(f -> "\n" + f.detail()).orElse("");
        return Text.of(
                "%s, %s, output %s%s%s",
                row.node(), row.kindLabel(), row.shape(), row.rule().isEmpty() ? "" : "\nrule " + row.rule(), fate);
    }
}
