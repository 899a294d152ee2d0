package org.lrpexplorer.ui.evaluate;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** The left side of one way to evaluate: what is chosen, what that comes to, and the button that begins. */
final class ChoicesSide extends BorderPane {

    private final Label said = new Label();

    /**
     * A side that says nothing yet.
     *
     * @param id of the sentence about the choices
     * @param fields where a person chooses
     * @param start begins what is chosen
     */
    ChoicesSide(String id, Node fields, Command start) {
        VBox choices = new VBox(fields);
        choices.getStyleClass().add("figure-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        said.setId(id);
        said.getStyleClass().add("facts");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        Node begin = CommandControls.button(start);
        begin.getStyleClass().add("accent");
        VBox foot = new VBox(said, begin);
        foot.getStyleClass().add("evaluate-foot");
        getStyleClass().addAll("settings-pane", "figure-side");
        setCenter(scroll);
        setBottom(foot);
    }

    /** Says what the choices come to, or why nothing can begin; empty if there is nothing to say. */
    void say(String sentence) {
        said.setText(sentence);
    }
}
