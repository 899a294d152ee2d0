package org.lrpexplorer.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A choice as a row of joined buttons, or, where there is little width, as a list that unfolds. */
public final class FoldingSegments extends HBox {

    private final Node segments;

    private FoldingSegments(Node segments, Node list) {
        this.segments = segments;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        list.visibleProperty().bind(segments.visibleProperty().not());
        list.managedProperty().bind(list.visibleProperty());
        segments.managedProperty().bind(segments.visibleProperty());
        LateChildren.fill(this, segments, list);
    }

    /**
     * One button and one line of the list for each value.
     *
     * @param name what is chosen, for the list
     * @param id the prefix of the buttons' ids as in {@link Segments}; the list's is {@code id-list}
     * @param choice what the buttons and the list set and show
     * @param values in order
     * @param text the words on a button
     * @param help what it does, in a sentence
     */
    public static <T extends Enum<T>> FoldingSegments of(
            String name,
            String id,
            Property<T> choice,
            List<T> values,
            Function<T, String> text,
            Function<T, String> help) {
        ComboBox<T> list = new ComboBox<>();
        list.setId(id + "-list");
        list.getItems().setAll(values);
        list.setConverter(new Naming<>(text));
        list.valueProperty().bindBidirectional(choice);
        list.setTooltip(new Tooltip(name));
        list.setAccessibleText(name);
        return new FoldingSegments(Segments.of(id, choice, values, text, help), list);
    }

    /** Says where there is width for the buttons. */
    public FoldingSegments unfoldedWhen(ObservableValue<Boolean> roomy) {
        segments.visibleProperty().bind(roomy);
        return this;
    }
}
