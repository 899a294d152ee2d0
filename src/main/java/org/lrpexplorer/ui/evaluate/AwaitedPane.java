package org.lrpexplorer.ui.evaluate;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Results, and in their place, as long as there are none, what they will be. */
final class AwaitedPane extends StackPane {

    private final Node results;
    private final Label awaited;

    /**
     * Results that are not there yet.
     *
     * @param id of the words
     * @param words what will be there, in a sentence
     */
    AwaitedPane(Node results, String id, String words) {
        this.results = results;
        this.awaited = new Label(words);
        awaited.setId(id);
        awaited.getStyleClass().add("awaited");
        awaited.setWrapText(true);
        setMinSize(0, 0);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(awaited, results);
        show(false);
    }

    /** Shows the results, or that there are none yet. */
    void show(boolean there) {
        results.setVisible(there);
        awaited.setVisible(!there);
    }
}
