package org.lrpexplorer.ui.settings;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Spread;

/** A number with a slider and a field to type it in. Both act at once; what cannot be is said and changes nothing. */
final class ParameterField extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final SliderScale scale;
    private final DoubleConsumer chosen;
    private final Slider slider;
    private final TextField field = new TextField();
    private final Label complaint = new Label();
    private double value;

    /**
     * A field for a parameter.
     *
     * @param id of the slider; the field's has {@code -value} behind it
     * @param name what it is, in a word
     * @param help what it does, in a sentence
     * @param chosen takes what a person chooses; throws a {@link Problem} for what cannot be
     */
    ParameterField(String id, String name, String help, SliderScale scale, DoubleConsumer chosen) {
        this.scale = scale;
        this.chosen = chosen;
        this.slider = new Slider(scale.end(false), scale.end(true), scale.end(false));
        getStyleClass().addAll("field", "parameter-field");
        slider.setId(id);
        slider.setBlockIncrement(scale.step());
        slider.setAccessibleText(name);
        slider.setTooltip(new Tooltip(help));
        slider.valueProperty().addListener((property, before, now) -> slid(now.doubleValue()));
        field.setId(id + "-value");
        field.setAccessibleText(name + ", as a number");
        field.setTooltip(new Tooltip(help + "\nEnter sets the number."));
        field.setPrefColumnCount(5);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
        complaint.setId(id + "-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(field);
        getChildren().addAll(new Spread(label, field), slider, complaint);
        say("");
    }

    /** Shows the value that counts. */
    void show(double newValue) {
        value = newValue;
        field.setText(RuleParameter.text(value));
        slider.setValue(scale.position(value));
        say("");
    }

    private void slid(double position) {
        if (position != scale.position(value)) {
            choose(scale.value(position));
        }
    }

    private void typed() {
        String text = field.getText().strip().replace('−', '-').replace(',', '.');
        if (text.equals(RuleParameter.text(value))) {
            say("");
            return;
        }
        try {
            choose(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            refuse(Text.of("'%s' is no number;", field.getText()));
        }
    }

    private void choose(double number) {
        try {
            chosen.accept(number);
            say("");
        } catch (Problem e) {
            refuse(e.getMessage());
        }
    }

    /** Says why what was chosen cannot be, and shows again what counts. */
    private void refuse(String why) {
        String counts = RuleParameter.text(value);
        field.setText(counts);
        slider.setValue(scale.position(value));
        say(Text.of("%s %s stays.", why, counts));
    }

    private void say(String sentence) {
        complaint.setText(sentence);
        complaint.setVisible(!sentence.isEmpty());
        complaint.setManaged(!sentence.isEmpty());
        field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    }
}
