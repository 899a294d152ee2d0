package org.lrpexplorer.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.explore.history.ViewHistory;

/**
 * What Undo and Redo take back: strokes while a person draws, else changes of the view.
 *
 * @param view what was changed of the view
 * @param drawing what was drawn
 * @param drawOpen whether a person draws
 */
record Undoing(ViewHistory view, DrawingExplorer drawing, ObservableBooleanValue drawOpen) {

    void undo() {
        if (drawOpen.get()) {
            drawing.undo();
        } else {
            view.undo();
        }
    }

    void redo() {
        if (drawOpen.get()) {
            drawing.redo();
        } else {
            view.redo();
        }
    }

    BooleanBinding undoable() {
        return Bindings.createBooleanBinding(
                () -> drawOpen.get()
                        ? drawing.drawing().get().filter(DrawnImage::isUndoable).isPresent()
                        : view.undoable().get(),
                drawOpen,
                drawing.drawing(),
                view.undoable());
    }

    BooleanBinding redoable() {
        return Bindings.createBooleanBinding(
                () -> drawOpen.get()
                        ? drawing.drawing().get().filter(DrawnImage::isRedoable).isPresent()
                        : view.redoable().get(),
                drawOpen,
                drawing.drawing(),
                view.redoable());
    }
}
