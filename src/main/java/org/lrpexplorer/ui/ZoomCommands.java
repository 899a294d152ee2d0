package org.lrpexplorer.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.inspect.Zooming;

/** Enlarging a layer, and looking at it more or less closely. */
final class ZoomCommands {

    private static final double STEP = 1.5;

    private final Actions actions;
    private final Zooming zooming;
    private final ObservableBooleanValue compared;
    private final ObservableBooleanValue enlarged;

    ZoomCommands(Actions actions, ViewState state, ObservableBooleanValue compared) {
        this.actions = actions;
        this.zooming = new Zooming(state);
        this.compared = compared;
        this.enlarged =
                Bindings.createBooleanBinding(() -> state.enlarged().get().isPresent(), state.enlarged());
    }

    Zooming zooming() {
        return zooming;
    }

    Command enlarge() {
        return Command.of("enlarge", "Enlarge the layer shown large, or go back", actions::toggleEnlarged)
                .withHelp(
                        "Give the layer shown large the whole middle of the window, with zoom, crosshair and statistics")
                .withIcon(Feather.MAXIMIZE_2)
                .on(Keys.plain(KeyCode.Z, "Z"), "Enlarge the layer shown large, or go back; also by double-click")
                .when(compared);
    }

    Command closer() {
        return Command.of("zoom-in", "Zoom in", () -> zooming.by(STEP))
                .withHelp("Zoom in at the crosshair, in all pictures at once")
                .withIcon(Feather.ZOOM_IN)
                .on(whileEnlarged("+", KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD), "Enlarged: zoom in or out")
                .when(enlarged);
    }

    Command further() {
        return Command.of("zoom-out", "Zoom out", () -> zooming.by(1 / STEP))
                .withHelp("Zoom out, in all pictures at once")
                .withIcon(Feather.ZOOM_OUT)
                .on(whileEnlarged("−", KeyCode.MINUS, KeyCode.SUBTRACT), "Enlarged: zoom in or out")
                .when(enlarged);
    }

    Command fit() {
        return Command.of("zoom-fit", "Fit", zooming::fit)
                .withHelp("Show the whole picture again")
                .on(whileEnlarged("F", KeyCode.F), "Enlarged: fit the whole picture")
                .when(enlarged);
    }

    Command actualSize() {
        return Command.of("zoom-actual", "100 %", zooming::actualSize)
                .withHelp("One pixel of the screen for each position of the relevance")
                .when(enlarged);
    }

    /** All, in the order of the list of keys. */
    List<Command> all() {
        return List.of(
                enlarge(),
                closer(),
                further(),
                fit(),
                actualSize(),
                crosshair("left", KeyCode.LEFT, "Shift+←", -1, 0),
                crosshair("right", KeyCode.RIGHT, "Shift+→", 1, 0),
                crosshair("up", KeyCode.UP, "Shift+↑", 0, -1),
                crosshair("down", KeyCode.DOWN, "Shift+↓", 0, 1));
    }

    /** Keys that do something else while all layers are shown. */
    private Keys whileEnlarged(String text, KeyCode code, KeyCode... others) {
        Set<KeyCode> codes = EnumSet.of(code, others);
        return Keys.when(text, event -> enlarged.get() && Keys.isPlain(event) && codes.contains(event.getCode()));
    }

    private Command crosshair(String way, KeyCode code, String text, int right, int down) {
        return Command.of("crosshair-" + way, "Crosshair " + way, () -> actions.moveCrosshair(right, down))
                .withHelp("Move the crosshair by one position")
                .on(
                        Keys.when(text, event -> Keys.isPlain(event) && event.isShiftDown() && event.getCode() == code),
                        "Crosshair by one position")
                .when(compared);
    }
}
