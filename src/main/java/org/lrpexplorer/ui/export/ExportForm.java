package org.lrpexplorer.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.ui.control.Field;

/** A form for an export of many samples: which, as what, and where to. */
public final class ExportForm extends VBox {

    private final SampleFields samples;
    private final FigureFields figures;
    private final ValueFields values;
    private final TextField folder = new TextField();
    private final Label problem = new Label();
    private final Button start = new Button("Export");

    /** A form about what is open. */
    public ExportForm(ExportSubject subject, ExportEnds ends) {
        setId("export-form");
        getStyleClass().add("export-form");
        samples = new SampleFields(subject, ends, this::check);
        figures = new FigureFields(
                subject.last().flatMap(ExportOrder::figures), subject.last().isEmpty(), this::check);
        values = new ValueFields(subject.last().flatMap(ExportOrder::values), this::check);
        Label title = new Label("Export many");
        title.getStyleClass().add("sheet-title");
        Label what = new Label(subject.explained());
        what.setId("export-explained");
        what.setMnemonicParsing(false);
        what.setWrapText(true);
        what.getStyleClass().add("facts");
        problem.setId("export-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        getChildren().addAll(title, what, samples, figures, values, folderField(subject, ends), problem, buttons(ends));
        samples.ask();
    }

    private Field folderField(ExportSubject subject, ExportEnds ends) {
        folder.setId("export-folder");
        folder.setPromptText("where the files go; made if it is not there");
        folder.setAccessibleText("Folder");
        folder.setTooltip(new Tooltip("The folder that the files go to; it is made if it is not there"));
        folder.setText(subject.last().map(order -> order.folder().toString()).orElse(""));
        folder.textProperty().addListener(changed -> check());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button("Choose…");
        choose.setId("export-choose-folder");
        choose.setTooltip(new Tooltip("Pick the folder in a dialog"));
        choose.setOnAction(event -> ends.folder().map(Path::toString).ifPresent(folder::setText));
        HBox row = new HBox(folder, choose);
        row.getStyleClass().add("fields");
        return new Field("Folder", row);
    }

    private HBox buttons(ExportEnds ends) {
        start.setId("export-start");
        start.setDefaultButton(true);
        start.setTooltip(new Tooltip("Begins the export in the background; you can go on looking at samples"));
        start.setOnAction(event -> ends.ordered(order()));
        Button cancel = new Button("Cancel");
        cancel.setId("export-form-cancel");
        cancel.setTooltip(new Tooltip("Closes the form; nothing is written"));
        cancel.setOnAction(event -> ends.cancelled());
        HBox box = new HBox(cancel, start);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("fields");
        return box;
    }

    /** Says why an export cannot be begun. */
    public void refuse(String sentence) {
        problem.setText(sentence);
    }

    private ExportOrder order() {
        return new ExportOrder(samples.chosen().orElseThrow(), folder().orElseThrow(), figures.order(), values.order());
    }

    /** The folder that is named; empty if it cannot be one. */
    private Optional<Path> folder() {
        try {
            return Optional.of(Path.of(folder.getText().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void check() {
        String reason = samples.problem();
        try {
            if (reason.isEmpty() && figures.order().isEmpty() && values.order().isEmpty()) {
                reason = "Choose figures, values or both.";
            }
            if (reason.isEmpty() && folder().isEmpty()) {
                reason = "The folder's name cannot be one on this system; name another one.";
            }
        } catch (RuntimeException e) {
            reason = e.getMessage();
        }
        problem.setText(reason);
        start.setDisable(!reason.isEmpty()
                || samples.chosen().isEmpty()
                || folder.getText().isBlank());
    }
}
