package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.function.BiConsumer;
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
    private String facts = "";
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
     * @param newFacts what is said after the name to those who do not see the row
     * @param hasOthers whether there are other classes to contrast it with
     */
    void show(Prediction shown, String newFacts, boolean hasOthers) {
        boolean isOther = !name().equals(shown.name());
        boolean saysElse = isOther || !facts.equals(newFacts);
        boolean helpsElse = isOther || contrasts != hasOthers;
        prediction = Optional.of(shown);
        facts = newFacts;
        contrasts = hasOthers;
        // Who has the row read to them is not told of the same words again.
        if (saysElse) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        if (helpsElse) {
            tip.say(this::help);
            notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    private String name() {
        return prediction.map(Prediction::name).orElse("");
    }

    private String help() {
        return "Click or Enter: explain " + name()
                + (contrasts ? "\nCtrl+click or Ctrl+Enter (on a Mac, Cmd): hold what is explained against it" : "");
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> name() + ", " + facts;
            case HELP -> help();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
