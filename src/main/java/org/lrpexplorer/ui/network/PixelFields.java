package org.lrpexplorer.ui.network;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.ui.control.Field;

/** How pixels become inputs, as numbers to be typed. */
final class PixelFields extends VBox {

    private static final int COLORS = 3;

    private final InputSpec size;
    private final Runnable changed;
    private final TextField low = new TextField();
    private final TextField high = new TextField();
    private final TextField mean = new TextField();
    private final TextField std = new TextField();
    private final CheckBox bgr = new CheckBox("Blue channel first (BGR)");
    private boolean filling;

    /**
     * Fields filled in with an input.
     *
     * @param changed run after each change
     */
    PixelFields(InputSpec input, Runnable changed) {
        this.size = input;
        this.changed = changed;
        getStyleClass().add("pixel-fields");
        write(input);
        bgr.setId("card-bgr");
        bgr.setTooltip(
                new Tooltip("Channels are blue, green, red, as OpenCV and Caffe have them; so are mean and std"));
        bgr.setVisible(input.channels() == COLORS);
        bgr.setManaged(bgr.isVisible());
        bgr.selectedProperty().addListener(change -> tell());
        getChildren()
                .addAll(
                        row(
                                new Field(least(input), field(low, "card-low", least(input))),
                                new Field(largest(input), field(high, "card-high", largest(input)))),
                        row(
                                new Field("then minus mean", field(mean, "card-mean", "Mean of each channel")),
                                new Field("divided by std", field(std, "card-std", "Std of each channel"))),
                        bgr);
    }

    private static String least(InputSpec input) {
        return input.kind() == SampleKind.IMAGE ? "Pixel 0 becomes" : "Values from";
    }

    private static String largest(InputSpec input) {
        return input.kind() == SampleKind.IMAGE ? "Pixel 255 becomes" : "to";
    }

    private static HBox row(Field... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("fields");
        return row;
    }

    private TextField field(TextField field, String id, String says) {
        field.setId(id);
        field.setAccessibleText(says);
        field.setTooltip(new Tooltip(says + "; numbers of several channels are separated by commas"));
        field.textProperty().addListener(change -> tell());
        return field;
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    /** Puts other values into all fields. */
    void fill(InputSpec input) {
        filling = true;
        write(input);
        filling = false;
        tell();
    }

    private void write(InputSpec input) {
        low.setText(CardText.number(input.low()));
        high.setText(CardText.number(input.high()));
        mean.setText(CardText.numbers(input.mean()));
        std.setText(CardText.numbers(input.std()));
        bgr.setSelected(input.bgr());
    }

    /**
     * The input as typed.
     *
     * @throws IllegalArgumentException if it is none, in one sentence
     */
    InputSpec input() {
        return new InputSpec(
                size.channels(),
                size.height(),
                size.width(),
                CardText.number(size.kind() == SampleKind.IMAGE ? "Pixel 0" : "The least value", low.getText()),
                CardText.number(size.kind() == SampleKind.IMAGE ? "Pixel 255" : "The largest value", high.getText()),
                CardText.numbers("mean", mean.getText()),
                CardText.numbers("std", std.getText()),
                bgr.isSelected());
    }
}
