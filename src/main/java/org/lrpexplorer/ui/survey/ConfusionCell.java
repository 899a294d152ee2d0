package org.lrpexplorer.ui.survey;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.ArrowKeys;

/** How often one class is taken for one. With the keyboard, arrows go from cell to cell, and Enter picks. */
final class ConfusionCell extends StackPane implements ArrowKeys {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    /** Mistakes are few; the square root lets one see them. */
    private static final double LEAST = 0.12;

    private final int row;
    private final int column;
    private final int label;
    private final int output;
    private final Region shade = new Region();
    private final Label number = new Label();
    private int shown;
    private int ofTotal;

    /**
     * A cell that counts nothing yet.
     *
     * @param label the class of the dataset in its row
     * @param output the class of the network in its column
     * @param picked receives it when a person picks it
     * @param pointed receives it while a person points at it, and then nothing
     */
    ConfusionCell(
            int row,
            int column,
            int label,
            int output,
            Consumer<ConfusionCell> picked,
            Consumer<Optional<ConfusionCell>> pointed) {
        this.row = row;
        this.column = column;
        this.label = label;
        this.output = output;
        setId(Text.of("confusion-%d-%d", label, output));
        getStyleClass().add("confusion-cell");
        shade.getStyleClass().add("confusion-shade");
        getChildren().addAll(shade, number);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp("Leaves these samples in the table; again for all");
        setOnMouseClicked(event -> {
            requestFocus();
            picked.accept(this);
        });
        focusedProperty()
                .addListener(
                        (property, before, focused) -> pointed.accept(focused ? Optional.of(this) : Optional.empty()));
        setOnMouseEntered(event -> pointed.accept(Optional.of(this)));
        setOnMouseExited(event -> pointed.accept(Optional.empty()));
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int label() {
        return label;
    }

    int output() {
        return output;
    }

    /** Marks it as the one that is right for its row. */
    void setRight(boolean right) {
        pseudoClassStateChanged(RIGHT, right);
    }

    /**
     * Shows how many of how many; what is shown already is not shown anew.
     *
     * @param words all that it says, for screen readers
     */
    void count(int count, int total, Supplier<String> words) {
        if (count == shown && total == ofTotal) {
            return;
        }
        shown = count;
        ofTotal = total;
        double share = total == 0 ? 0 : (double) count / total;
        shade.setOpacity(count == 0 ? 0 : LEAST + (1 - LEAST) * Math.sqrt(share) * 0.6);
        number.setText(count == 0 ? "" : Text.of("%d", count));
        setAccessibleText(words.get());
    }

    void setPicked(boolean now) {
        pseudoClassStateChanged(PICKED, now);
    }
}
