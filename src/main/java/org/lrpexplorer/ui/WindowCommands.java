package org.lrpexplorer.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.control.Ids;

/** What changes the window around the comparison: panes, theme, size of the words. */
final class WindowCommands {

    private static final double TILE_STEP = 1.2;

    private final WindowSettings settings;
    private final ViewSettings view;
    private final SessionKeeper session;
    private final Undoing undoing;

    WindowCommands(WindowSettings settings, ViewSettings view, SessionKeeper session, Undoing undoing) {
        this.settings = settings;
        this.view = view;
        this.session = session;
        this.undoing = undoing;
    }

    Command undo() {
        return Command.of("undo", "Undo", undoing::undo)
                .withHelp("Take back the last change of what is shown, or the last stroke while you draw")
                .withIcon(Feather.CORNER_UP_LEFT)
                .on(Keys.shortcut(KeyCode.Z))
                .when(undoing.undoable());
    }

    Command redo() {
        return Command.of("redo", "Redo", undoing::redo)
                .withHelp("Do again what was undone")
                .withIcon(Feather.CORNER_UP_RIGHT)
                .on(Keys.shiftShortcut(KeyCode.Z).or(Keys.shortcut(KeyCode.Y)))
                .when(undoing.redoable());
    }

    Command resetView() {
        return Command.of("reset-view", "Reset view", view::resetView)
                .withHelp("Explain and draw as after opening the network; the sample stays");
    }

    Command resetAll() {
        return Command.of("reset-all", "Reset all settings", session::resetAll)
                .withHelp("The view, the panes, the theme, the text size and all hints as at the first start");
    }

    Command clearRecent() {
        return Command.of("clear-recent", "Clear the list", session::clearRecent)
                .withHelp("Forget the files that were opened last");
    }

    Command networkPane() {
        return Command.of("toggle-network-pane", "Network pane", () -> toggle(settings.networkPane()))
                .withHelp("Show or hide the layers of the network")
                .withIcon(Feather.SIDEBAR)
                .on(Keys.shortcut(KeyCode.B), "Network pane: show or hide");
    }

    Command settingsPane() {
        return Command.of("toggle-settings-pane", "Settings pane", () -> toggle(settings.settingsPane()))
                .withHelp("Show or hide what is explained and how it is drawn")
                .withIcon(Feather.SLIDERS)
                .on(Keys.shiftShortcut(KeyCode.B), "Settings pane: show or hide");
    }

    /** All but the choices. */
    List<Command> all() {
        return List.of(
                undo(),
                redo(),
                resetView(),
                resetAll(),
                networkPane(),
                settingsPane(),
                tileStep(1, "larger-tiles", "Larger tiles", "+", KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
                tileStep(-1, "smaller-tiles", "Smaller tiles", "−", KeyCode.MINUS, KeyCode.SUBTRACT),
                tileReset(),
                textStep(1, "larger-text", "Larger text", Keys.shortcut(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)),
                textStep(-1, "smaller-text", "Smaller text", Keys.shortcut(KeyCode.MINUS, KeyCode.SUBTRACT)),
                textSize(TextSize.NORMAL).on(Keys.shortcut(KeyCode.DIGIT0, KeyCode.NUMPAD0), "Text of normal size"));
    }

    /** One for every theme and text size. */
    Stream<Command> choices() {
        return Stream.concat(
                Stream.of(Theme.values()).map(this::theme),
                Stream.of(TextSize.values())
                        .filter(size -> size != TextSize.NORMAL)
                        .map(this::textSize));
    }

    private Command theme(Theme theme) {
        return Command.of("theme-" + Ids.of(theme), "Theme: " + theme.title(), () -> settings.theme()
                .set(theme));
    }

    private Command textSize(TextSize size) {
        return Command.of("text-size-" + Ids.of(size), "Text size: " + size.title(), () -> settings.textSize()
                .set(size));
    }

    private Command tileStep(int way, String id, String title, String key, KeyCode... codes) {
        Set<KeyCode> all = Set.of(codes);
        return Command.of(id, title, () -> settings.tileSize()
                        .set(Math.max(
                                WindowSettings.SMALLEST_TILES,
                                Math.min(
                                        WindowSettings.LARGEST_TILES,
                                        settings.tileSize().get() * Math.pow(TILE_STEP, way)))))
                .withHelp(way > 0 ? "Show fewer layers at once, larger" : "Show more layers at once, smaller")
                .on(
                        Keys.when(key, event -> Keys.isPlain(event) && all.contains(event.getCode())),
                        "Tiles larger or smaller");
    }

    private Command tileReset() {
        return Command.of("reset-tiles", "Tile size that suits the window", () -> settings.tileSize()
                .set(1));
    }

    private Command textStep(int way, String id, String title, Keys keys) {
        return Command.of(id, title, () -> settings.textSize()
                        .set(settings.textSize().get().step(way)))
                .on(keys, "Text larger or smaller");
    }

    private static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }
}
