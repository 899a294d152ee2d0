package org.lrpexplorer.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.comparison.ViewState;

/** Drawing on the image in view. */
final class DrawCommands {

    private final ExplorerModel model;
    private final DrawingExplorer drawing;
    private final ViewState state;
    private final PathPicker picker;

    DrawCommands(ExplorerModel model, DrawingExplorer drawing, ViewState state, PathPicker picker) {
        this.model = model;
        this.drawing = drawing;
        this.state = state;
        this.picker = picker;
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(draw(), clear(), revert(), save());
    }

    /** Those that have a button beside the tools. */
    List<Command> onBar() {
        return List.of(undo(), redo(), clear(), revert(), save());
    }

    private Command undo() {
        return Command.of("draw-undo", "Undo the stroke", drawing::undo)
                .withHelp("Take the last stroke back (Ctrl+Z)")
                .withIcon(Feather.CORNER_UP_LEFT)
                .when(possible(DrawnImage::isUndoable));
    }

    private Command redo() {
        return Command.of("draw-redo", "Redo the stroke", drawing::redo)
                .withHelp("Do again what was undone (Ctrl+Y)")
                .withIcon(Feather.CORNER_UP_RIGHT)
                .when(possible(DrawnImage::isRedoable));
    }

    /** Begins to draw, or ends that; what was drawn stays. */
    Command draw() {
        return Command.of("draw-toggle", "Draw on the image", this::toggle)
                .withHelp("Draw on the image in view, or brush out a part of it, and see the explanation follow")
                .withIcon(Feather.EDIT_2)
                .on(Keys.plain(KeyCode.E, "E"))
                .when(state.drawOpen().or(possible(drawing -> true)));
    }

    Command clear() {
        return Command.of("draw-clear", "Clear the image", drawing::clear)
                .withHelp("Leave nothing but empty paper to draw on")
                .withIcon(Feather.FILE)
                .when(state.drawOpen().and(possible(drawing -> true)));
    }

    /** Takes all edits of the image away; that can be undone. */
    Command revert() {
        return Command.of("draw-revert", "Back to the sample", drawing::revert)
                .withHelp("Show the image as it is in the dataset again")
                .withIcon(Feather.ROTATE_CCW)
                .when(possible(DrawnImage::isEdited));
    }

    Command save() {
        return Command.of("draw-save", "Save the drawing…", this::write)
                .withHelp("Write the image as it is now as a PNG file, which can be opened as any picture")
                .withIcon(Feather.SAVE)
                .when(possible(drawing -> true));
    }

    private BooleanBinding possible(Predicate<DrawnImage> needed) {
        return Bindings.createBooleanBinding(
                () -> drawing.drawing().get().filter(needed).isPresent(), drawing.drawing());
    }

    private void toggle() {
        boolean open = !state.drawOpen().get();
        if (open) {
            state.channelsOf().set(Optional.empty());
            state.enlarged().set(Optional.empty());
        }
        state.drawOpen().set(open);
    }

    private void write() {
        String name = Text.of(
                "%s-%d%s", model.dataset().get().name(), model.index().get(), model.isEdited() ? "-edited" : "");
        picker.figure(FileNames.of(name), List.of(new FigureType(PictureFile.LABEL, PictureFile.SUFFIX)))
                .ifPresent(drawing::save);
    }
}
