package org.lrpexplorer.ui.comparison;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Spread;

/** What is beneath the curves of a signal or the bars of a table: its steps, and between which values they are drawn. */
final class InputAxis extends VBox {
    private final Label first = new Label("0");
    private final Label last = new Label();
    private final Spread steps = new Spread(first, last);
    private final Label values = new Label();

    InputAxis() {
        getStyleClass().add("input-axis");
        values.setId("input-values");
        last.setId("input-steps");
        managedProperty().bind(visibleProperty());
        steps.managedProperty().bind(steps.visibleProperty());
        getChildren().addAll(steps, values);
    }

    /** Shows the axis of a sample; of an image there is none. */
    void show(SampleContent content) {
        setVisible(content instanceof NumberArray);
        if (!(content instanceof NumberArray numbers)) {
            return;
        }
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : numbers.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        steps.setVisible(!numbers.isFeatures());
        last.setText(Text.of("step %d", numbers.places() - 1));
        String channels = numbers.channels() > 1 ? Text.of("%d channels, ", numbers.channels()) : "";
        values.setText(Text.of("%s%s to %s", channels, NumberText.of(least), NumberText.of(most)));
    }
}
