package org.lrpexplorer.ui.comparison;

import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.lrpexplorer.compare.Prediction;

/** What lies behind a row of the predictions: it can be clicked, and reached and used by the keyboard. */
final class PredictionRow extends Region {

    /** How far it reaches beyond its row, in logical pixels. */
    private static final double MARGIN = 4;

    /**
     * A row for a class that has an output of its own.
     *
     * @param chosen hears that the class was chosen, and whether as what the explained class is contrasted with
     * @param contrasts whether there are other classes
     */
    PredictionRow(Prediction prediction, String words, boolean contrasts, BiConsumer<Integer, Boolean> chosen) {
        getStyleClass().add("prediction-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        GridPane.setMargin(this, new Insets(-MARGIN / 2, -MARGIN, -MARGIN / 2, -MARGIN));
        String help = "Click or Enter: explain " + prediction.name()
                + (contrasts ? "\nCtrl+click or Ctrl+Enter (on a Mac, Cmd): hold what is explained against it" : "");
        setAccessibleHelp(help);
        Tooltip.install(this, new Tooltip(help));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen.accept(prediction.index(), contrasts && event.isShortcutDown());
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.accept(prediction.index(), contrasts && event.isShortcutDown());
                event.consume();
            }
        });
    }
}
