package org.lrpexplorer.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above it. */
public final class Field extends VBox {

    /** A control with its name above it. */
    public Field(String name, Node control) {
        this(new Label(name), name, control);
    }

    /** A control whose name line shows its value at the right end. */
    public Field(String name, Label value, Node control) {
        this(spread(name, value), name, control);
    }

    /** The name is also what a screen reader says of a control that has no words of its own. */
    private Field(Node head, String name, Node control) {
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
        getStyleClass().add("field");
        head.getStyleClass().add("field-name");
        getChildren().addAll(head, control);
    }

    private static Spread spread(String name, Label value) {
        value.getStyleClass().add("field-value");
        return new Spread(new Label(name), value);
    }
}
