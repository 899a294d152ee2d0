package org.lrpexplorer.ui.network;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Spread;

/** A layer in two lines: name and fate, then shape and rule in grey. */
final class LayerCell extends ListCell<LayerRow> {

    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label fate = new Label();
    private final Label detail = new Label();
    private final Label rule = new Label();
    private final VBox box = new VBox(new Spread(name, kind), new HBox(fate, detail, rule));

    /** @param chooseRule shows the rules that a layer can have, beside the words that were clicked */
    LayerCell(BiConsumer<LayerRow, Node> chooseRule) {
        rule.getStyleClass().addAll("layer-detail", "layer-rule");
        rule.setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                chooseRule.accept(getItem(), rule);
                event.consume();
            }
        });
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
        boolean shaped = row.fate().isEmpty();
        detail.setText(shaped ? row.shape() + (row.rule().isEmpty() ? "" : " · ") : "");
        rule.setText(row.briefRule());
        rule.pseudoClassStateChanged(OWN, row.own());
        setTooltip(new Tooltip(tooltip(row)));
        setAccessibleText(tooltip(row));
        setGraphic(box);
    }

    private static String tooltip(LayerRow row) {
        String fate = row.fate().map(f -> "\n" + f.detail()).orElse("");
        return Text.of("%s, %s, output %s%s%s", row.node(), row.kindLabel(), row.shape(), rule(row), fate);
    }

    private static String rule(LayerRow row) {
        if (row.rule().isEmpty()) {
            return "";
        }
        return "\nrule " + row.rule() + (row.own() ? ", chosen for this layer" : "")
                + "; click it, or press Enter in the list, to choose another for this layer";
    }
}
