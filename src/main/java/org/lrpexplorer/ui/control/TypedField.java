package org.lrpexplorer.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
        return bound(new TextField(), id, text, says, help);
    }

    /** A field of several lines, for what does not fit into one; Tab leaves it, as any field. */
    public static TextArea ofLines(int lines, String id, StringProperty text, String says, String help) {
        TextArea area = bound(new TextArea(), id, text, says, help);
        area.setWrapText(true);
        area.setPrefRowCount(lines);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                key.consume();
                area.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, key.isShiftDown(), true, false, false));
            }
        });
        return area;
    }

    private static <T extends TextInputControl> T bound(
            T field, String id, StringProperty text, String says, String help) {
        field.setId(id);
        field.setAccessibleText(says);
        field.setTooltip(new Tooltip(help));
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
