package org.lrpexplorer.ui.evaluate;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** What the results on show belong to and how far the work has come. */
final class RunLine extends HBox {

    private final Label subject = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button cancel;

    /**
     * A line about no work yet.
     *
     * @param id the prefix of the ids of what is in it
     * @param says what the bar is, for a screen reader
     * @param pause pauses the work, or lets it go on
     * @param cancel ends it
     */
    RunLine(String id, String says, Command pause, Command cancel) {
        setId(id + "-line");
        getStyleClass().add("run-line");
        setAlignment(Pos.CENTER_LEFT);
        subject.setId(id + "-subject");
        subject.getStyleClass().add("run-subject");
        subject.setMnemonicParsing(false);
        subject.setMinWidth(0);
        subject.setWrapText(true);
        text.setId(id + "-progress");
        text.getStyleClass().add("facts");
        text.setMinWidth(0);
        bar.setId(id + "-bar");
        bar.setAccessibleText(says);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        this.pause = slim(pause);
        this.cancel = slim(cancel);
        getChildren().addAll(subject, text, bar, this.pause, this.cancel);
    }

    private static Button slim(Command command) {
        Button button = CommandControls.button(command);
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    /**
     * What it says.
     *
     * @param subject what the results belong to
     * @param progress how far the work has come
     * @param fraction the same from 0 to 1
     * @param isUnderWay whether it goes on, or will
     * @param isPaused whether a person has paused it
     */
    record Words(String subject, String progress, double fraction, boolean isUnderWay, boolean isPaused) {

        /** Without any work yet. */
        static Words of(String invitation) {
            return new Words(invitation, "", 0, false, false);
        }
    }

    /** Says where the work is. */
    void show(Words words) {
        subject.setText(words.subject());
        text.setText(words.progress());
        bar.setProgress(words.fraction());
        pause.setText(words.isPaused() ? "Go on" : "Pause");
        for (Node node : List.of(bar, pause, cancel)) {
            node.setVisible(words.isUnderWay());
            node.setManaged(words.isUnderWay());
        }
    }
}
