package org.lrpexplorer.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The list of keys, made from the commands that have any. */
public final class KeySheet extends VBox {

    private static final int MOST_LISTED = 2;

    /** The keys of these commands; commands with the same line share it. */
    public KeySheet(List<Command> commands) {
        setId("key-sheet");
        getStyleClass().add("key-sheet");
        Label title = new Label("Keyboard");
        title.getStyleClass().add("sheet-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        lines(commands).forEach((line, keys) -> {
            Label label = new Label(keys);
            label.getStyleClass().add("key");
            table.addRow(table.getRowCount(), label, new Label(line));
        });
        Label drop = new Label("Files and folders can be dropped anywhere on the window.");
        drop.getStyleClass().add("hint");
        getChildren().addAll(title, table, drop);
    }

    /** The lines in their order, each with its keys. */
    static Map<String, String> lines(List<Command> commands) {
        Map<String, List<String>> keys = commands.stream()
                .filter(command -> !command.keys().text().isEmpty())
                .collect(Collectors.groupingBy(
                        Command::keySheet,
                        LinkedHashMap::new,
                        Collectors.mapping(command -> command.keys().text(), Collectors.toList())));
        Map<String, String> lines = new LinkedHashMap<>();
        keys.forEach((line, all) -> lines.put(line, joined(all)));
        return lines;
    }

    private static String joined(List<String> keys) {
        return keys.size() <= MOST_LISTED ? String.join(" ", keys) : keys.get(0) + " … " + keys.get(keys.size() - 1);
    }
}
