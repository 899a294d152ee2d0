package org.lrpexplorer.ui.command;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One command in the list: its title, what it does where the title does not say it, and its keys. */
final class CommandCell extends ListCell<Command> {

    private final Label title = new Label();
    private final Label help = new Label();
    private final Label keys = new Label();
    private final HBox row;

    CommandCell() {
        getStyleClass().add("command-cell");
        help.getStyleClass().add("hint");
        keys.getStyleClass().add("key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, help);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(words, keys);
        row.getStyleClass().add("command-row");
        // The list is as wide as the sheet; a longer help text is cut, not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        if (empty || command == null) {
            setGraphic(null);
            return;
        }
        title.setText(command.title());
        help.setText(command.help());
        show(help, !command.title().startsWith(command.help()));
        keys.setText(command.keys().text());
        show(keys, !command.keys().text().isEmpty());
        row.setDisable(!command.enabled().get());
        setGraphic(row);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
