package org.lrpexplorer.ui.export;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.export.ExportFound;
import org.lrpexplorer.text.Text;

/** Asks once what is to become of files that are there already. */
public final class FoundSheet extends VBox {

    /** The answers. */
    public interface Ends {

        /** Nothing is to be exported. */
        void cancelled();

        /** Finished files stay and the others are made. */
        void goOn();

        /** All are made anew. */
        void replace();
    }

    /**
     * The question.
     *
     * @param found what is there
     * @param folder where
     */
    public FoundSheet(ExportFound found, Path folder, Ends ends) {
        setId("export-found");
        getStyleClass().add("card-form");
        Label title = new Label(found.canGoOn() ? "Go on with this export?" : "Replace what is there?");
        title.getStyleClass().add("sheet-title");
        Label question = new Label(words(found, folder));
        question.setId("export-found-question");
        question.setMnemonicParsing(false);
        question.setWrapText(true);
        Button cancel = new Button("Cancel");
        cancel.setId("export-found-cancel");
        cancel.setTooltip(new Tooltip("Writes nothing"));
        cancel.setOnAction(event -> ends.cancelled());
        Button replace = new Button("Replace all");
        replace.setId("export-replace");
        replace.setTooltip(new Tooltip("Makes every file anew in the place of those that are there"));
        replace.setOnAction(event -> ends.replace());
        HBox buttons = new HBox(cancel, replace);
        if (found.canGoOn()) {
            Button goOn = new Button("Keep finished and go on");
            goOn.setId("export-go-on");
            goOn.setDefaultButton(true);
            goOn.setTooltip(new Tooltip("Makes only the files that are missing"));
            goOn.setOnAction(event -> ends.goOn());
            buttons.getChildren().add(goOn);
        }
        buttons.getStyleClass().add("fields");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, question, buttons);
    }

    private static String words(ExportFound found, Path folder) {
        return found.canGoOn()
                ? Text.of("%s holds %,d finished files or samples of the same export.", folder, found.finished())
                : Text.of(
                        "%s holds files of these names from another export: another network, dataset, method or layout,"
                                + " or from elsewhere (%,d). They cannot be gone on with; replace them, or choose another"
                                + " folder.",
                        folder, found.others());
    }
}
