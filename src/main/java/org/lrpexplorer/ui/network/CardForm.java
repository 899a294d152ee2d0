package org.lrpexplorer.ui.network;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Field;

/** A form for what a model file does not say: class names, and how pixels become inputs. */
public final class CardForm extends VBox {

    private static final String UNSTATED = "as the file says";

    private final NetworkCard card;
    private final TextArea classes = new TextArea();
    private final TextField low = new TextField();
    private final TextField high = new TextField();
    private final TextField mean = new TextField();
    private final TextField std = new TextField();
    private final ChoiceBox<String> probabilities = new ChoiceBox<>();
    private final Label problem = new Label();
    private final Button apply = new Button("Apply");

    /**
     * A form filled in with a card.
     *
     * @param done takes the edited card, or nothing if the person thinks better of it
     */
    public CardForm(NetworkCard card, int outputs, Consumer<Optional<NetworkCard>> done) {
        this.card = card;
        setId("card-form");
        getStyleClass().add("card-form");
        Label title = new Label("Card of " + card.name());
        title.getStyleClass().add("sheet-title");
        InputSpec input = card.input();
        classes.setId("card-classes");
        classes.setText(String.join("\n", card.classNames()));
        classes.setPrefRowCount(7);
        probabilities.setId("card-probabilities");
        probabilities.getItems().add(UNSTATED);
        for (OutputMeaning meaning : OutputMeaning.values()) {
            probabilities.getItems().add(meaning.word());
        }
        probabilities.setValue(card.probabilities() == null ? UNSTATED : card.probabilities());
        probabilities.setTooltip(
                new Tooltip("softmax: classes that exclude each other; sigmoid: labels that do not, or one"
                        + " logit; outputs: they are probabilities already; none: a regression"));
        HBox range = new HBox(
                new Field("Pixel 0 becomes", field(low, "card-low", CardText.number(input.low()))),
                new Field("Pixel 255 becomes", field(high, "card-high", CardText.number(input.high()))));
        range.getStyleClass().add("fields");
        HBox normal = new HBox(
                new Field("then minus mean", field(mean, "card-mean", CardText.numbers(input.mean()))),
                new Field("divided by std", field(std, "card-std", CardText.numbers(input.std()))));
        normal.getStyleClass().add("fields");
        problem.setId("card-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        getChildren()
                .addAll(
                        title,
                        new Field(
                                outputs == 1
                                        ? "Class names, one a line (1 output: one name, or two)"
                                        : Text.of("Class names, one a line (%d outputs)", outputs),
                                classes),
                        new Field("Probabilities", probabilities),
                        range,
                        normal,
                        problem,
                        buttons(done));
        classes.textProperty().addListener(changed -> check());
        check();
    }

    private TextField field(TextField field, String id, String text) {
        field.setId(id);
        field.setText(text);
        field.textProperty().addListener(changed -> check());
        return field;
    }

    private HBox buttons(Consumer<Optional<NetworkCard>> done) {
        apply.setId("card-apply");
        apply.setDefaultButton(true);
        apply.setOnAction(event -> done.accept(Optional.of(edited())));
        Button cancel = new Button("Cancel");
        cancel.setId("card-cancel");
        cancel.setOnAction(event -> done.accept(Optional.empty()));
        HBox box = new HBox(cancel, apply);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("fields");
        return box;
    }

    private void check() {
        String reason = "";
        try {
            edited();
        } catch (IllegalArgumentException e) {
            reason = e.getMessage();
        }
        problem.setText(reason);
        apply.setDisable(!reason.isEmpty());
    }

    private NetworkCard edited() {
        InputSpec input = card.input();
        return new NetworkCard(
                card.name(),
                card.description(),
                CardText.names(classes.getText()),
                new InputSpec(
                        input.channels(),
                        input.height(),
                        input.width(),
                        CardText.number("Pixel 0", low.getText()),
                        CardText.number("Pixel 255", high.getText()),
                        CardText.numbers("mean", mean.getText()),
                        CardText.numbers("std", std.getText())),
                card.training(),
                card.output(),
                card.architecture(),
                probabilities.getValue().equals(UNSTATED) ? null : probabilities.getValue());
    }
}
