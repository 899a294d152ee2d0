package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.ui.control.BarLabels;
import org.lrpexplorer.ui.control.CrosshairView;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Spread;

/** The image as the network sees it, with its true label. */
final class InputCard extends VBox {

    private static final double LEAST_TITLE = 40;
    private static final String UNKNOWN = "label unknown";

    /** Narrower cards, in logical pixels, have no room to say beside the title that there is no label. */
    private static final double ROOM_FOR_UNKNOWN = 240;

    private final Label title = new Label("Input");
    private final Tooltip whole = new Tooltip();
    private final Label label = new Label();
    private final PixelView pixels = new PixelView();
    private final BarLabels names = new BarLabels(pixels);
    private final InputAxis axis = new InputAxis();
    private final MaskOutline outline = new MaskOutline(pixels);
    private final CrosshairView crosshair = new CrosshairView(pixels);

    InputCard() {
        getStyleClass().addAll("large-picture", "input-card");
        title.getStyleClass().add("picture-title");
        title.setId("input-title");
        title.setMinWidth(LEAST_TITLE);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // Folder and number tell files apart.
        title.setTooltip(whole);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("picture-note");
        label.setId("true-label");
        pixels.setId("input-image");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(new Spread(title, label), pixels, axis);
    }

    /** Shows the sample of a frame. */
    void show(Frame frame, Optional<String> file) {
        String truth =
                frame.comparison().trueLabel().map(name -> "true: " + name).orElse(UNKNOWN);
        label.setText(truth);
        showLabel();
        title.setText(file.map(name -> "Input · " + name).orElse("Input"));
        whole.setText(truth.equals(UNKNOWN) ? title.getText() + ", " + UNKNOWN : title.getText());
        pixels.show(Optional.of(frame.inputPainter()));
        crosshair.setCells(frame.input().width(), frame.input().height());
        names.show(FeatureNames.withValues(frame), FeatureNames.values(frame));
        axis.show(frame.comparison().input());
        TileContext.ofInput(frame).mark(pixels);
        pixels.setAccessibleText((axis.isVisible() ? "Input sample " : "Input image ")
                + frame.comparison().index() + file.map(name -> ", " + name).orElse("") + ", " + truth);
    }

    /** What happens as the pointer moves over the picture: fractions of its size, or empty when it leaves. */
    void setOnProbe(Consumer<Optional<Point2D>> probe) {
        pixels.setOnMouseMoved(event -> probe.accept(pixels.fraction(event.getX(), event.getY())));
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
        setMaxWidth(side);
        setMinWidth(side);
        showLabel();
    }

    private void showLabel() {
        label.setVisible(getMaxWidth() >= ROOM_FOR_UNKNOWN || !label.getText().equals(UNKNOWN));
        label.setManaged(label.isVisible());
    }
}
