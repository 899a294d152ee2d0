package org.lrpexplorer.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.lrpexplorer.ui.control.Edits;

/**
 * A sheet over the dimmed window, for help and forms. Esc closes it, and so does a click beside it, unless edits on it would
 * be lost.
 */
final class Overlay extends StackPane {

    private Node focusBefore;

    Overlay() {
        setId("overlay");
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                leave();
            }
        });
    }

    /** Shows a sheet and gives it the keyboard. */
    void open(Region sheet) {
        focusBefore = getScene().getFocusOwner();
        sheet.getStyleClass().add("dialog-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.CENTER);
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.setFocusTraversable(true);
        sheet.requestFocus();
    }

    /** Whether a sheet is shown. */
    boolean isOpen() {
        return isVisible();
    }

    /** Whether this sheet is shown. */
    boolean shows(Region sheet) {
        return isVisible() && getChildren().contains(sheet);
    }

    /** Closes the sheet if it is one of a kind. */
    void closeIf(Class<? extends Region> kind) {
        if (isVisible() && kind.isInstance(getChildren().get(0))) {
            close();
        }
    }

    /** Closes the sheet, unless edits on it would be lost. */
    private void leave() {
        if (getChildren().get(0) instanceof Edits form && form.isEdited()) {
            form.remind();
        } else {
            close();
        }
    }

    /** Removes the sheet and gives the keyboard back. */
    void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
