package org.lrpexplorer.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** Makes fields for what is typed; what cannot be is said elsewhere. */
public final class TypedField {

    private TypedField() {}

    /**
     * A field.
     *
     * @param says what is typed there, for a screen reader
     * @param help the same in a sentence with an example
     */
    public static TextField of(String id, StringProperty text, String says, String help) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.setTooltip(new Tooltip(help));
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
