package org.lrpexplorer.ui.survey;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lrpexplorer.explore.survey.SurveyProgress;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** How far the table is filled, as long as it is not whole. */
final class ProgressFields extends HBox {

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button cancel;
    private final Button resume;

    ProgressFields(ObservableValue<Optional<SurveyProgress>> progress, Command pause, Command cancel, Command resume) {
        getStyleClass().add("survey-progress");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        text.setId("survey-progress");
        text.getStyleClass().add("facts");
        text.setMinWidth(0);
        bar.setId("survey-bar");
        bar.setAccessibleText("Progress of the survey");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        this.pause = slim(pause, "Pause");
        this.cancel = slim(cancel, "Stop");
        this.resume = slim(resume, "Go on");
        getChildren().addAll(text, bar, this.pause, this.cancel, this.resume);
        progress.addListener((property, before, now) -> show(now));
        show(progress.getValue());
    }

    private static Button slim(Command command, String word) {
        Button button = CommandControls.button(command);
        button.setText(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    private void show(Optional<SurveyProgress> progress) {
        boolean underWay = progress.filter(SurveyProgress::isUnderWay).isPresent();
        boolean stopped = progress.filter(seen -> seen.stage() == SurveyProgress.Stage.STOPPED)
                .isPresent();
        text.setText(progress.map(SurveyProgress::text).orElse(""));
        bar.setProgress(progress.map(SurveyProgress::fraction).orElse(0.0));
        pause.setText(
                progress.filter(seen -> seen.stage() == SurveyProgress.Stage.PAUSED)
                                .isPresent()
                        ? "Go on"
                        : "Pause");
        show(bar, underWay);
        show(pause, underWay);
        show(cancel, underWay);
        show(resume, stopped);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
