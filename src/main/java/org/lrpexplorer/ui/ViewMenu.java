package org.lrpexplorer.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.control.Ids;

/** Undoing, and how the window looks: panes, theme, size of the words. */
final class ViewMenu extends MenuButton {

    ViewMenu(WindowSettings settings, WindowCommands commands) {
        super(null, new FontIcon(Feather.LAYOUT));
        setId("view-menu");
        getStyleClass().addAll("flat", "button-icon");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("View: undo, side panes, theme, text size"));
        setAccessibleText("View");
        setAccessibleHelp("Side panes, theme, text size");
        getItems()
                .addAll(
                        CommandControls.menuItem(commands.undo()),
                        CommandControls.menuItem(commands.redo()),
                        CommandControls.menuItem(commands.resetView()),
                        new SeparatorMenuItem(),
                        pane(commands.networkPane(), settings.networkPane()),
                        pane(commands.settingsPane(), settings.settingsPane()));
        addSection(radios("theme", settings.theme(), Theme.values(), theme -> "Theme: " + theme.title()));
        addSection(radios("text-size", settings.textSize(), TextSize.values(), size -> "Text: " + size.title()));
        addSection(List.of(CommandControls.menuItem(commands.resetAll())));
    }

    private void addSection(List<MenuItem> items) {
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(items);
    }

    private static MenuItem pane(Command command, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(command.title());
        item.setId("view-" + command.id());
        item.selectedProperty().bindBidirectional(shown);
        command.keys().combination().ifPresent(item::setAccelerator);
        return item;
    }

    private static <T extends Enum<T>> List<MenuItem> radios(
            String id, Property<T> choice, T[] values, Function<T, String> text) {
        ToggleGroup group = new ToggleGroup();
        return Stream.of(values)
                .map(value -> {
                    RadioMenuItem item = new RadioMenuItem(text.apply(value));
                    item.setId(id + "-" + Ids.of(value));
                    item.setToggleGroup(group);
                    item.setSelected(value == choice.getValue());
                    item.setOnAction(event -> choice.setValue(value));
                    choice.addListener((property, before, now) -> item.setSelected(value == now));
                    return (MenuItem) item;
                })
                .toList();
    }
}
