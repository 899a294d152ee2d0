package org.lrpexplorer.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/** A row of joined toggle buttons of which exactly one is on, bound both ways to a property. */
public final class Segments {

    private Segments() {}

    /**
     * One button for each value.
     *
     * @param id the prefix of the buttons' ids: {@code id-value} in lower case
     * @param choice what the buttons set and show
     * @param values in order
     * @param text the words on a button
     * @param tooltip what it does, in a sentence
     */
    public static <T extends Enum<T>> SegmentedButton of(
            String id, Property<T> choice, List<T> values, Function<T, String> text, Function<T, String> tooltip) {
        SegmentedButton segments = new SegmentedButton();
        segments.setId(id);
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (T value : values) {
            ToggleButton button = new ToggleButton(text.apply(value));
            button.setId(id + "-" + Ids.of(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setSelected(value == choice.getValue());
            button.setTooltip(new Tooltip(tooltip.apply(value)));
            button.setAccessibleHelp(tooltip.apply(value));
            button.setOnAction(event -> {
                button.setSelected(true);
                choice.setValue(value);
            });
            choice.addListener((property, before, now) -> button.setSelected(value == now));
            segments.getButtons().add(button);
        }
        return segments;
    }
}
