package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.ui.control.LateTooltip;

/** What lies behind a row of the predictions: it can be clicked, and reached and used by the keyboard. */
final class PredictionRow extends Region {

    /** How far it reaches beyond its row, in logical pixels. */
    private static final double MARGIN = 4;

    private final LateTooltip tip = new LateTooltip();
    private final BiConsumer<Integer, Boolean> chosen;
    private Optional<Prediction> prediction = Optional.empty();
    private Supplier<String> words = () -> "";
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
        prediction.ifPresent(shown -> chosen.accept(shown.index(), contrasts && asContrast));
    }

    /**
     * Stands for a class that has an output of its own.
     *
     * @param said to who does not see it
     * @param hasOthers whether there are other classes to contrast it with
     */
    void show(Prediction shown, Supplier<String> said, boolean hasOthers) {
        prediction = Optional.of(shown);
        words = said;
        contrasts = hasOthers;
        tip.say(this::help);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private String help() {
        return "Click or Enter: explain " + prediction.map(Prediction::name).orElse("")
                + (contrasts ? "\nCtrl+click or Ctrl+Enter (on a Mac, Cmd): hold what is explained against it" : "");
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> words.get();
            case HELP -> help();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
