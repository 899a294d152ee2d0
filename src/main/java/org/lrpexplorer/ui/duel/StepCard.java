package org.lrpexplorer.ui.duel;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelLine;
import org.lrpexplorer.explore.duel.FlippedPicture;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;

/** The image at one step along the curve of raw or fused, with the output that the network has for it. */
final class StepCard extends VBox {

    private final Contender contender;
    private final PixelView pixels = new PixelView();
    private final MaskOutline outline = new MaskOutline(pixels);
    private final Label title = new Label();
    private final Label value = new Label();

    StepCard(Contender contender) {
        this.contender = contender;
        getStyleClass().add("step-card");
        title.setText(DuelText.capital(contender.title()));
        title.getStyleClass().addAll("step-title", "duel-" + contender.word());
        value.getStyleClass().add("step-value");
        value.setId("step-value-" + contender.title());
        pixels.setId("step-" + contender.title());
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.setAccessibleText(title.getText() + ", nothing yet");
        setMinWidth(0);
        getChildren().addAll(title, pixels, value);
    }

    /** The side of the picture, in logical pixels. */
    void setSide(double side) {
        pixels.setSide(side);
        setPrefWidth(side);
        setMaxWidth(side);
    }

    /** Shows the image of a step of a curve, or nothing. */
    void show(Optional<Duel> duel, Optional<DuelLine> line, int step, ClassOutput output) {
        if (duel.isEmpty() || line.isEmpty()) {
            pixels.show(Optional.empty());
            value.setText("");
            return;
        }
        SampleContent image = FlippedPicture.of(
                line.get().path().input(step), duel.get().ground().view().preprocessing());
        Picture picture = InputPicture.of(image);
        pixels.show(Optional.of(picture::paint));
        Optional<Double> found = line.map(DuelLine::outputs)
                .filter(outputs -> step < outputs.size())
                .map(outputs -> duel.get().value(outputs.get(step), output));
        value.setText(DuelText.value(duel.get(), output, found));
        pixels.setAccessibleText(title.getText() + ", "
                + NumberText.share(line.get().path().fraction(step)) + " flipped, "
                + line.get().order().words() + ", " + value.getText());
    }

    /** Outlines the object. */
    void outline(Optional<Mask> mask) {
        outline.show(mask);
    }

    /** Which row it is of. */
    Contender contender() {
        return contender;
    }
}
