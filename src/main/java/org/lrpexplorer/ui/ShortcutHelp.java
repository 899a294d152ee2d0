package org.lrpexplorer.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The list of keys, made from the shortcuts themselves. */
final class ShortcutHelp extends VBox {

    ShortcutHelp(List<Shortcut> shortcuts) {
        setId("shortcut-help");
        getStyleClass().add("shortcut-help");
        Label title = new Label("Keyboard");
        title.getStyleClass().add("sheet-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("shortcut-table");
        for (int row = 0; row < shortcuts.size(); row++) {
            Label keys = new Label(shortcuts.get(row).keys());
            keys.getStyleClass().add("key");
            table.addRow(row, keys, new Label(shortcuts.get(row).meaning()));
        }
        Label drop = new Label("Files and folders can be dropped anywhere on the window.");
        drop.getStyleClass().add("hint");
        getChildren().addAll(title, table, drop);
    }
}
