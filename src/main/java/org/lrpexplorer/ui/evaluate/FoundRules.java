package org.lrpexplorer.ui.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** What a search has found for one of the two networks, in words, and what can be done with it. */
final class FoundRules extends HBox {

    private final Label sentence = new Label();

    /**
     * Nothing is found yet.
     *
     * @param id of the words
     * @param use has the explorer explain by it
     * @param save writes it to a file
     */
    FoundRules(String id, Command use, Command save) {
        getStyleClass().add("found-rules");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId(id);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sentence, button(use), button(save));
    }

    private static Button button(Command command) {
        Button button = CommandControls.button(command);
        button.setAccessibleText(command.help());
        return button;
    }

    /** Says what is found. */
    void say(String words) {
        sentence.setText(words);
    }
}
