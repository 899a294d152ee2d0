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

    private final Tooltip tip = new Tooltip();
    private final BiConsumer<Integer, Boolean> chosen;
    private int index;
    private boolean contrasts;

    /** @param chosen hears that the class was chosen, and whether as what the explained class is contrasted with */
    PredictionRow(BiConsumer<Integer, Boolean> chosen) {
        this.chosen = chosen;
        getStyleClass().add("prediction-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        GridPane.setMargin(this, new Insets(-MARGIN / 2, -MARGIN, -MARGIN / 2, -MARGIN));
        Tooltip.install(this, tip);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose(event.isShortcutDown());
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(event.isShortcutDown());
                event.consume();
            }
        });
    }

    private void choose(boolean asContrast) {
        chosen.accept(index, contrasts && asContrast);
    }

    /**
     * Stands for a class that has an output of its own.
     *
     * @param words what is said to who does not see it
     * @param hasOthers whether there are other classes to contrast it with
     */
    void show(Prediction prediction, String words, boolean hasOthers) {
        index = prediction.index();
        contrasts = hasOthers;
        String help = "Click or Enter: explain " + prediction.name()
                + (contrasts ? "\nCtrl+click or Ctrl+Enter (on a Mac, Cmd): hold what is explained against it" : "");
        setAccessibleText(words);
        setAccessibleHelp(help);
        tip.setText(help);
    }
}
