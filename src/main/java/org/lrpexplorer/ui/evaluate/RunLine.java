package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** What the results on show belong to and how far the evaluation has come. */
final class RunLine extends HBox {

    private final Label subject = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button cancel;

    /**
     * A line about no evaluation yet.
     *
     * @param pause pauses the evaluation, or lets it go on
     * @param cancel ends it
     */
    RunLine(Command pause, Command cancel) {
        setId("evaluate-line");
        getStyleClass().add("run-line");
        setAlignment(Pos.CENTER_LEFT);
        subject.setId("evaluate-subject");
        subject.setMnemonicParsing(false);
        subject.setMinWidth(0);
        text.setId("evaluate-progress");
        text.getStyleClass().add("facts");
        text.setMinWidth(0);
        bar.setId("evaluate-bar");
        bar.setAccessibleText("Progress of the evaluation");
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
     * Shows an evaluation.
     *
     * @param isOpen whether what it belongs to is still open
     */
    void show(Optional<Evaluation> evaluation, boolean isOpen) {
        subject.setText(evaluation
                .map(seen -> seen.of().text() + (isOpen ? "" : " (no longer open)"))
                .orElse("Which row is right, raw or fused? Choose at the left, then evaluate."));
        text.setText(evaluation.map(Evaluation::text).orElse(""));
        boolean underWay = evaluation.filter(Evaluation::isUnderWay).isPresent();
        bar.setProgress(evaluation.map(Evaluation::fraction).orElse(0.0));
        pause.setText(
                evaluation
                                .filter(seen -> seen.stage() == Evaluation.Stage.PAUSED)
                                .isPresent()
                        ? "Go on"
                        : "Pause");
        for (Node node : List.of(bar, pause, cancel)) {
            node.setVisible(underWay);
            node.setManaged(underWay);
        }
    }
}
