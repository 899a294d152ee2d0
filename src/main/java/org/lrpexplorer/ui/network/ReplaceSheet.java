package org.lrpexplorer.ui.network;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.text.Text;

/** Asks whether a card that is there already may be replaced. */
public final class ReplaceSheet extends VBox {

    /**
     * The question.
     *
     * @param there the file that would be replaced
     * @param answered receives whether it may be
     */
    public ReplaceSheet(Path there, Consumer<Boolean> answered) {
        setId("replace-card");
        getStyleClass().add("card-form");
        Label title = new Label("Replace the card?");
        title.getStyleClass().add("sheet-title");
        Label question = new Label(Text.of("There is already a %s beside the network.", there.getFileName()));
        question.setMnemonicParsing(false);
        question.setTooltip(new Tooltip(there.toAbsolutePath().toString()));
        Button keep = new Button("Keep it");
        keep.setId("keep-card");
        keep.setCancelButton(true);
        keep.setTooltip(new Tooltip("Writes nothing"));
        keep.setOnAction(event -> answered.accept(false));
        Button replace = new Button("Replace it");
        replace.setId("confirm-replace");
        replace.setDefaultButton(true);
        replace.setTooltip(new Tooltip("Writes the new card in the place of the old one"));
        replace.setOnAction(event -> answered.accept(true));
        HBox buttons = new HBox(keep, replace);
        buttons.getStyleClass().add("fields");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, question, buttons);
    }
}
