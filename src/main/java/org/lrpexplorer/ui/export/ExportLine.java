package org.lrpexplorer.ui.export;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lrpexplorer.explore.export.ExportProgress;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** A slim line that shows how far an export in the background has come; nothing while there is none. */
public final class ExportLine extends HBox {

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button pause;

    /**
     * A line that follows an export.
     *
     * @param pause pauses the export, or lets it go on
     * @param cancel ends it
     */
    public ExportLine(ReadOnlyObjectProperty<Optional<ExportProgress>> progress, Command pause, Command cancel) {
        setId("export-line");
        getStyleClass().add("export-line");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("export-progress");
        text.setMnemonicParsing(false);
        bar.setId("export-bar");
        bar.setAccessibleText("Progress of the export");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        this.pause = slim(pause);
        getChildren().addAll(text, bar, this.pause, slim(cancel));
        progress.addListener((property, before, now) -> show(now));
        show(progress.get());
    }

    private static Button slim(Command command) {
        Button button = CommandControls.button(command);
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    private void show(Optional<ExportProgress> progress) {
        setVisible(progress.isPresent());
        setManaged(progress.isPresent());
        progress.ifPresent(seen -> {
            text.setText(seen.text());
            bar.setProgress(seen.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : seen.fraction());
            pause.setText(seen.paused() ? "Go on" : "Pause");
        });
    }
}
