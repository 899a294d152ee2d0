package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.ui.control.FittingLabel;
import org.lrpexplorer.ui.control.LateTooltip;
import org.lrpexplorer.ui.control.LineLabel;
import org.lrpexplorer.ui.control.PixelView;

/** One heatmap with its Σ, its Σ|R| and the limit of its colour scale beneath; choosing it shows its layer large. */
final class TileView extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DRIFTING = PseudoClass.getPseudoClass("drifting");
    private static final PseudoClass CANCELLING = PseudoClass.getPseudoClass("cancelling");

    private final PixelView pixels = new PixelView();
    private final FittingLabel sum = new FittingLabel();
    private final FittingLabel magnitude = new FittingLabel();
    private final FittingLabel limit = new FittingLabel();
    private final FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final LateTooltip why = new LateTooltip();
    private final LateTooltip whyMagnitude = new LateTooltip();
    private Runnable chosen = () -> {};
    private Optional<Words> said = Optional.empty();

    TileView() {
        getStyleClass().add("tile");
        setAlignment(Pos.TOP_CENTER);
        sum.getStyleClass().add("sum");
        sum.setTooltip(why);
        magnitude.getStyleClass().add("magnitude");
        magnitude.setTooltip(whyMagnitude);
        limit.getStyleClass().add("limit");
        limit.setTooltip(new Tooltip("The relevance that is shown in the end colours of this picture"));
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        // They are as wide as the tile, for which nobody needs to measure them.
        List.of(sum, magnitude, limit).forEach(LineLabel::setGivenWidth);
        getChildren().addAll(pixels, sum, magnitude, limit);
    }

    /**
     * Shows a picture, its sums and the limit of its scale, said in words for those who do not see it.
     *
     * @param limits the limit in ever fewer characters; empty where it is said elsewhere
     * @param what the picture shows
     * @param captions the line under it in ever fewer characters
     * @param explanation what the caption means
     */
    void show(
            PixelView.Painter painter,
            Tile tile,
            List<String> limits,
            String what,
            List<String> captions,
            Supplier<String> explanation) {
        pixels.show(Optional.of(painter));
        sum.show(captions);
        why.say(explanation);
        sum.pseudoClassStateChanged(DRIFTING, tile.conservation().isBroken());
        boolean summed = !limits.isEmpty();
        boolean cancels = tile.cancels();
        whyMagnitude.say(() -> TileText.explainMagnitude(tile));
        magnitude.pseudoClassStateChanged(CANCELLING, summed && cancels);
        magnitude.setGraphic(summed && cancels ? mark : null);
        List<String> magnitudes = summed ? TileText.magnitudes(tile) : List.of();
        magnitude.show(magnitudes);
        limit.show(limits);
        say(new Words(what, captions.get(0), first(magnitudes), first(limits), summed && cancels));
    }

    private static String first(List<String> wordings) {
        return wordings.isEmpty() ? "" : wordings.get(0);
    }

    private void say(Words words) {
        Optional<Words> now = Optional.of(words);
        if (!now.equals(said)) { // Who has them read to them is not told of the same ones again.
            said = now;
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** What is said to those who do not see it; no limit where the caption has it. */
    private record Words(String what, String caption, String magnitude, String limit, boolean cancels) {

        String inOne() {
            return limit.isEmpty()
                    ? what + ", " + caption
                    : String.join(", ", what, caption, magnitude, "scale " + limit) + (cancels ? ", cancels" : "");
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? said.map(Words::inOne).orElse("")
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** The side of the picture, in logical pixels. */
    void setSide(double side) {
        pixels.setSide(side);
    }

    /** Marks the tile whose layer is shown large. */
    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** What happens when the tile is clicked, or Enter is pressed on it. */
    void setOnChosen(Runnable action) {
        chosen = action;
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            chosen.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** What happens as the pointer moves over the picture: fractions of its size, or empty when it leaves. */
    void setOnProbe(Consumer<Optional<Point2D>> probe) {
        pixels.setOnMouseMoved(event -> probe.accept(pixels.fraction(event.getX(), event.getY())));
        pixels.setOnMouseExited(event -> probe.accept(Optional.empty()));
    }
}
