package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.ui.control.ArrowKeys;
import org.lrpexplorer.ui.control.BarLabels;
import org.lrpexplorer.ui.control.CrosshairView;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.LineLabel;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Spread;

/** The image as the network sees it, with its true label. */
final class InputCard extends VBox implements ArrowKeys {

    private static final double LEAST_TITLE = 40;
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
    private static final String TITLE = "Input";

    /** So many characters of a label have room beside the least of a title. */
    private static final int SHORT = 10;

    private static final String WAS_EDITED = "edited";
    private static final String UNKNOWN = "label unknown";

    /** Narrower cards, in logical pixels, have no room to say beside the title that there is no label. */
    private static final double ROOM_FOR_UNKNOWN = 240;

    private static final String TRUE = "true: ";

    /** Beside the title of a narrower picture stands the name of the class alone. */
    private static final double ROOM_FOR_TRUE = 120;

    private final LineLabel title = new LineLabel(TITLE);
    private final Tooltip whole = new Tooltip();
    private final Tooltip aboutLabel = new Tooltip();
    private final LineLabel label = new LineLabel();
    private final PixelView pixels = new PixelView();
    private final BarLabels names = new BarLabels(pixels);
    private final InputAxis axis = new InputAxis();
    private final MaskOutline outline = new MaskOutline(pixels);
    private final CrosshairView crosshair = new CrosshairView(pixels);
    private final InputCanvas canvas;
    private Optional<Frame> frame = Optional.empty();
    private String truth = "";
    private String full = TITLE;

    /** @param drawOpen whether the picture can be drawn on */
    InputCard(DrawingExplorer drawing, BooleanProperty drawOpen) {
        getStyleClass().addAll("large-picture", "input-card");
        title.getStyleClass().add("picture-title");
        title.setId("input-title");
        title.setMinWidth(LEAST_TITLE);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // Folder and number tell files apart.
        title.setTooltip(whole);
        label.setMinWidth(0);
        label.getStyleClass().add("picture-note");
        label.setId("true-label");
        label.setTooltip(aboutLabel);
        pixels.setId("input-image");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(new Spread(title, label), pixels, axis);
        this.canvas = new InputCanvas(this, pixels, drawing, drawOpen);
        canvas.setOnChanged(() -> frame.ifPresent(this::paint));
    }

    /** Shows the sample of a frame. */
    void show(Frame frame, Optional<String> file) {
        this.frame = Optional.of(frame);
        boolean edited = frame.comparison().isEdited();
        String truth = edited
                ? WAS_EDITED
                : frame.comparison().trueLabel().map(name -> TRUE + name).orElse(UNKNOWN);
        label.pseudoClassStateChanged(EDITED, edited);
        aboutLabel.setText(
                edited ? "This image was drawn on; the class of the sample no longer applies to it." : truth);
        this.truth = truth;
        this.full = file.map(name -> TITLE + " · " + name).orElse(TITLE);
        showLabel();
        whole.setText(truth.equals(UNKNOWN) ? full + ", " + UNKNOWN : full);
        paint(frame);
        crosshair.setCells(frame.input().width(), frame.input().height());
        names.show(FeatureNames.withValues(frame), FeatureNames.values(frame));
        axis.show(frame.comparison().input());
        TileContext.ofInput(frame).mark(pixels);
        pixels.setAccessibleText("Input " + frame.comparison().input().kind().one() + " "
                + frame.comparison().index() + file.map(name -> ", " + name).orElse("") + ", " + truth);
    }

    /** Paints what is drawn on it rather than what was explained last, which is a moment older. */
    private void paint(Frame frame) {
        pixels.show(Optional.of(canvas.painter().orElseGet(frame::inputPainter)));
    }

    /**
     * What happens as the pointer moves over the picture: fractions of its size, or empty when it leaves, and while it draws:
     * the ring shows where, and what could be read would be of the picture a moment before.
     */
    void setOnProbe(Consumer<Optional<Point2D>> probe) {
        pixels.setOnMouseMoved(event -> probe.accept(pixels.fraction(event.getX(), event.getY())));
        pixels.setOnMouseDragged(event ->
                probe.accept(canvas.isOpen() ? Optional.empty() : pixels.fraction(event.getX(), event.getY())));
        pixels.setOnMouseExited(event -> probe.accept(Optional.empty()));
    }

    /** Outlines the object's pixels. */
    void outline(Optional<Mask> mask) {
        outline.show(mask);
    }

    /** Puts the crosshair at a place, given as fractions of the picture's size; empty takes it away. */
    void setCrosshair(Optional<Point2D> at) {
        crosshair.show(at);
    }

    /** The side of the picture, in logical pixels. */
    void setSide(double side) {
        pixels.setSide(side);
        GivenSize.wide(this, side);
        showLabel();
    }

    private void showLabel() {
        boolean named = !full.equals(TITLE);
        // A few letters of a file's name tell nothing.
        title.setText(getMaxWidth() < ROOM_FOR_TRUE ? TITLE : full);
        boolean narrow = getMaxWidth() < (named ? ROOM_FOR_UNKNOWN : ROOM_FOR_TRUE);
        // Of both words, that the picture is not the sample is the one to keep.
        title.setVisible(getMaxWidth() >= ROOM_FOR_TRUE || !truth.equals(WAS_EDITED));
        title.setManaged(title.isVisible());
        label.setText(narrow && truth.startsWith(TRUE) ? truth.substring(TRUE.length()) : truth);
        // The middle of a file's name gives way to a short label.
        GivenSize.leastWidth(label, label.getText().length() <= SHORT ? USE_PREF_SIZE : 0);
        label.setVisible(getMaxWidth() >= ROOM_FOR_UNKNOWN || !truth.equals(UNKNOWN));
        label.setManaged(label.isVisible());
    }
}
