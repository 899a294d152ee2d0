package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;

/** What changes the window around the comparison: panes, theme, size of the words. */
final class WindowCommands {

    private final WindowSettings settings;

    WindowCommands(WindowSettings settings) {
        this.settings = settings;
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

    /** All of them that have keys. */
    List<Command> all() {
        return List.of(
                networkPane(),
                settingsPane(),
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
        return Command.of("theme-" + theme.ordinal(), "Theme: " + theme.title(), () -> settings.theme()
                .set(theme));
    }

    private Command textSize(TextSize size) {
        return Command.of("text-size-" + size.ordinal(), "Text size: " + size.title(), () -> settings.textSize()
                .set(size));
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
