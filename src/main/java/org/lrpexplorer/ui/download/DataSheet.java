package org.lrpexplorer.ui.download;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.download.PublicDataset;
import org.lrpexplorer.explore.Downloads;
import org.lrpexplorer.explore.task.DownloadState;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/** Public datasets with a button each, and how far a download has come. Nothing is fetched before a button is pressed. */
public final class DataSheet extends VBox {

    private final Downloads downloads;
    private final Runnable close;
    private final GridPane table = new GridPane();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label amount = new Label();
    private final Button cancel = new Button("Cancel");
    private final HBox progress = new HBox(bar, amount, cancel);
    private final Label said = new Label();
    /** Kept, since a weak listener is forgotten once nobody else holds it. */
    private final InvalidationListener listener = changed -> show();

    private boolean wasRunning;

    /** @param close takes the sheet away */
    public DataSheet(Downloads downloads, Runnable close) {
        this.downloads = downloads;
        this.close = close;
        setId("get-data-sheet");
        getStyleClass().addAll("card-form", "get-data");
        Label title = new Label("Get data");
        title.getStyleClass().add("sheet-title");
        table.getStyleClass().add("get-data-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(words, new ColumnConstraints(), new ColumnConstraints());
        downloads.datasets().forEach(this::addRow);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setId("get-data-progress");
        amount.setId("get-data-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setId("get-data-cancel");
        cancel.setTooltip(new Tooltip("Ends the download; what has arrived is kept"));
        cancel.setOnAction(event -> downloads.cancel());
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.getStyleClass().add("fields");
        said.setId("get-data-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setMnemonicParsing(false);
        Button done = new Button("Close");
        done.setId("get-data-close");
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, table, where(downloads.place()), progress, said, buttons);
        downloads.state().addListener(new WeakInvalidationListener(listener));
        show();
    }

    private static Label where(Optional<Path> place) {
        Label where = new Label(place.map(
                        folder -> Text.of("Every file is checked against its published sum and kept in %s.", folder))
                .orElse("There is no folder for your data on this system; start the program with -Dlrp.data=FOLDER."));
        where.getStyleClass().add("hint");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        where.setMnemonicParsing(false);
        return where;
    }

    private void addRow(PublicDataset dataset) {
        boolean there = downloads.place().filter(dataset::isIn).isPresent();
        Label name = new Label(dataset.title());
        name.getStyleClass().add("get-data-name");
        Label about = new Label(dataset.about());
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        Label size = new Label(ByteSize.of(dataset.bytes()));
        size.setMinWidth(Region.USE_PREF_SIZE);
        Button get = new Button(there ? "Open" : "Download");
        get.setId("get-data-" + dataset.id());
        get.setMaxWidth(Double.MAX_VALUE);
        get.setMinWidth(Region.USE_PREF_SIZE);
        get.setTooltip(new Tooltip(
                there
                        ? "Checks the files that are there and opens them"
                        : Text.of(
                                "Downloads from %s and opens",
                                dataset.files().get(0).addresses().get(0).getHost())));
        get.setAccessibleText((there ? "Open " : "Download ") + dataset.title());
        get.setOnAction(event -> downloads.get(dataset));
        GridPane.setHalignment(size, HPos.RIGHT);
        table.addRow(table.getRowCount(), new VBox(name, about), size, get);
    }

    private void show() {
        DownloadState state = downloads.state().get();
        table.setDisable(state.running() || downloads.place().isEmpty());
        progress.setVisible(state.running());
        progress.setManaged(state.running());
        bar.setProgress(state.fraction());
        amount.setText(state.dataset()
                .map(dataset -> Text.of(
                        "%s: %s of %s", dataset.title(), ByteSize.of(state.bytes()), ByteSize.of(dataset.bytes())))
                .orElse(""));
        said.setText(state.said().orElse(""));
        said.setVisible(state.said().isPresent());
        said.setManaged(state.said().isPresent());
        boolean arrived = wasRunning && !state.running() && state.said().isEmpty();
        wasRunning = state.running();
        if (arrived) {
            close.run();
        }
    }
}
