package org.lrpexplorer.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** A list of which one entry is chosen, and whose entries may change while what is chosen stays. */
public final class Chooser<T> {

    private final ComboBox<T> box = new ComboBox<>();
    private final Property<T> chosen;
    private boolean filling;

    /**
     * A list without entries yet.
     *
     * @param says what is chosen, for a screen reader
     * @param help the same in a sentence
     */
    public Chooser(String id, Property<T> chosen, Function<T, String> title, String says, String help) {
        this.chosen = chosen;
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(says);
        box.setTooltip(new Tooltip(help));
        box.setConverter(new Naming<>(title));
        box.setValue(chosen.getValue());
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                chosen.setValue(now);
            }
        });
        chosen.addListener((property, before, now) -> box.setValue(now));
    }

    /** The control. */
    public ComboBox<T> box() {
        return box;
    }

    /** Offers these entries. */
    public Chooser<T> offer(List<T> entries) {
        if (!box.getItems().equals(entries)) {
            filling = true;
            box.getItems().setAll(entries);
            box.setValue(chosen.getValue());
            filling = false;
        }
        return this;
    }
}
