package org.lrpexplorer.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.ui.command.CommandControls;

/** Opening a network, a dataset, or one of the examples that come with the program. */
final class OpenMenu extends MenuButton {

    /** @param recent the files that were opened last */
    OpenMenu(Explorer explorer, Commands commands, RecentMenu recent) {
        super("Open", new FontIcon(Feather.FOLDER));
        setId("open");
        setMinWidth(Region.USE_PREF_SIZE);
        getItems()
                .addAll(
                        CommandControls.menuItem(commands.files().openNetwork()),
                        CommandControls.menuItem(commands.files().openSecond()),
                        CommandControls.menuItem(commands.files().openDatasetFile()),
                        CommandControls.menuItem(commands.files().openDatasetFolder()),
                        CommandControls.menuItem(commands.files().getData()),
                        CommandControls.menuItem(commands.files().openView()),
                        recent,
                        CommandControls.menuItem(commands.files().openComposite()),
                        CommandControls.menuItem(commands.files().saveComposite()));
        setOnShowing(event -> recent.look());
        getItems().add(new SeparatorMenuItem());
        addMenu(
                "examples",
                "Bundled networks",
                Feather.SHARE_2,
                explorer.bundled().networks().stream()
                        .map(example -> item(
                                "open-" + example.network().name(), Examples.title(example), () -> commands.actions()
                                        .open(example)))
                        .toList());
        addMenu(
                "tours",
                "Tours",
                Feather.MAP,
                Tours.of(explorer.bundled()).stream()
                        .map(tour -> item("tour-" + tour.id(), tour.title(), () -> commands.actions()
                                .show(tour)))
                        .toList());
        addMenu(
                "bundled-datasets",
                "Bundled datasets",
                Feather.IMAGE,
                explorer.bundled().datasets().stream()
                        .map(dataset -> item(
                                "open-" + dataset.name(), dataset.name(), () -> explorer.openDataset(dataset.path())))
                        .toList());
    }

    /** All in one list would be longer than a screen is high. */
    private void addMenu(String id, String title, Feather icon, List<MenuItem> items) {
        if (!items.isEmpty()) {
            Menu menu = new Menu(title, new FontIcon(icon));
            menu.setId(id);
            menu.getItems().setAll(items);
            getItems().add(menu);
        }
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
