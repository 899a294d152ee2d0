package org.lrpexplorer.ui.command;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A searchable list of all commands: type, choose with the arrow keys, run with Enter. */
public final class CommandPalette extends VBox {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 380;

    private final List<Command> commands;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();

    /**
     * A list of commands.
     *
     * @param close closes the list; called before a chosen command runs
     */
    public CommandPalette(List<Command> commands, Runnable close) {
        this.commands = commands;
        this.close = close;
        setId("command-palette");
        getStyleClass().add("command-palette");
        setPrefSize(WIDTH, HEIGHT);
        search.setId("command-search");
        search.setPromptText("Type to find a command");
        search.setAccessibleText("Find a command");
        search.textProperty().addListener(changed -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("command-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No command has these words."));
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> runSelected());
        getChildren().addAll(search, list);
        fill();
    }

    /** Gives the keyboard to the search field. */
    @Override
    public void requestFocus() {
        search.requestFocus();
    }

    private void fill() {
        list.getItems().setAll(CommandSearch.find(commands, search.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void runSelected() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled().get()) {
            close.run();
            chosen.run();
        }
    }
}
