package org.lrpexplorer.ui.draw;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.text.Text;

/** Asks what becomes of drawings that are in no file, before the program ends. */
public final class UnsavedSheet extends VBox {

    /**
     * The question.
     *
     * @param drawings how many there are
     * @param answers what is done
     */
    public UnsavedSheet(int drawings, Answers answers) {
        setId("unsaved-drawings");
        getStyleClass().add("card-form");
        Label title = new Label("Close without saving?");
        title.getStyleClass().add("sheet-title");
        Label question = new Label(
                drawings == 1
                        ? "One image that you have drawn on is in no file, and would be lost."
                        : Text.of("%,d images that you have drawn on are in no file, and would be lost.", drawings));
        question.setWrapText(true);
        Button stay = button("Stay", "keep-drawings", "Closes nothing", answers::stay);
        stay.setCancelButton(true);
        Button lose = button("Close without saving", "lose-drawings", "The drawings are lost", answers::close);
        Button save = button(
                drawings == 1 ? "Save it and close…" : "Save them and close…",
                "save-drawings",
                "Writes PNG files into a folder that you choose, which can be opened as pictures",
                answers::save);
        save.setDefaultButton(true);
        HBox buttons = new HBox(stay, lose, save);
        buttons.getStyleClass().add("fields");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, question, buttons);
    }

    /** What a person may want to be done. */
    public interface Answers {

        /** Go on as before. */
        void stay();

        /** Lose the drawings. */
        void close();

        /** Write the drawings first. */
        void save();
    }

    private static Button button(String text, String id, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }
}
