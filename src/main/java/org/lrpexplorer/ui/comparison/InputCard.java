package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Spread;

/** The image as the network sees it, with its true label. */
final class InputCard extends VBox {

    private final Label title = new Label("Input");
    private final Label label = new Label();
    private final PixelView pixels = new PixelView();

    InputCard() {
        getStyleClass().addAll("large-picture", "input-card");
        title.getStyleClass().add("picture-title");
        title.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("picture-note");
        label.setId("true-label");
        pixels.setId("input-image");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(new Spread(title, label), pixels);
    }

    /** Shows the sample of a frame. */
    void show(Frame frame) {
        String truth =
                frame.comparison().trueLabel().map(name -> "true: " + name).orElse("label unknown");
        label.setText(truth);
        pixels.show(Optional.of(frame.input()::paint));
        pixels.setAccessibleText("Input image " + frame.comparison().index() + ", " + truth);
    }

    /** The side of the picture, in logical pixels. */
    void setSide(double side) {
        pixels.setSide(side);
        setMaxWidth(side);
        setMinWidth(side);
    }
}
