package org.lrpexplorer.ui.network;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Edits;
import org.lrpexplorer.ui.control.Field;

/** A form for what a model file does not say: class names, and how pixels become inputs. */
public final class CardForm extends VBox implements Edits {

    private static final String UNSTATED = "as the file says";
    private static final String OWN = "as typed below";

    private final NetworkCard card;
    private final TextArea classes = new TextArea();
    private final PixelFields pixels;
    private final ChoiceBox<String> probabilities = new ChoiceBox<>();
    private final ChoiceBox<String> presets = new ChoiceBox<>();
    private final Label problem = new Label();
    private boolean recognising;
    private final Button apply = new Button("Apply");
    private final Button save = new Button("Save card");

    /** What a person ends the form with. */
    public interface Ends {

        /** Nothing is to change. */
        void cancelled();

        /** The edited card is to describe the network. */
        void applied(NetworkCard card);

        /** The same, and it is to be written beside the network. */
        void saved(NetworkCard card);
    }

    /** A form filled in with a card. */
    public CardForm(NetworkCard card, int outputs, Ends ends) {
        this.card = card;
        setId("card-form");
        getStyleClass().add("card-form");
        Label title = new Label("Card of " + card.name());
        title.setMnemonicParsing(false);
        title.getStyleClass().add("sheet-title");
        classes.setId("card-classes");
        classes.setText(String.join("\n", card.classNames()));
        classes.setPrefRowCount(7);
        classes.setAccessibleText("Class names, one a line");
        fillProbabilities();
        pixels = new PixelFields(card.input(), this::check);
        fillPresets();
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
                        ways(card.input()),
                        pixels,
                        problem,
                        buttons(ends));
        classes.textProperty().addListener(changed -> check());
        probabilities.valueProperty().addListener(changed -> check());
        check();
    }

    private void fillProbabilities() {
        probabilities.setId("card-probabilities");
        probabilities.getItems().add(UNSTATED);
        for (OutputMeaning meaning : OutputMeaning.values()) {
            probabilities.getItems().add(meaning.word());
        }
        probabilities.setValue(card.probabilities() == null ? UNSTATED : card.probabilities());
        probabilities.setAccessibleText("Probabilities");
        probabilities.setTooltip(
                new Tooltip("softmax: classes that exclude each other; sigmoid: labels that do not, or one"
                        + " logit; outputs: they are probabilities already; none: a regression"));
    }

    /** The common ways to feed pixels; signals and tables have none. */
    private Node ways(InputSpec input) {
        boolean pixels = input.kind() == SampleKind.IMAGE;
        Field ways = new Field(pixels ? "Pixels" : "Values", presets);
        ways.setVisible(pixels);
        ways.setManaged(pixels);
        return ways;
    }

    private void fillPresets() {
        presets.setId("card-preset");
        presets.getItems().add(OWN);
        PixelPreset.forChannels(card.input().channels())
                .forEach(preset -> presets.getItems().add(preset.name()));
        presets.setAccessibleText("Common ways to feed pixels");
        presets.setTooltip(new Tooltip("Fills in the fields below with what is common"));
        presets.valueProperty()
                .addListener((property, before, now) -> PixelPreset.forChannels(
                                card.input().channels())
                        .stream()
                        .filter(preset -> !recognising && preset.name().equals(now))
                        .forEach(preset -> pixels.fill(preset.applied(card.input()))));
    }

    private HBox buttons(Ends ends) {
        apply.setId("card-apply");
        apply.setDefaultButton(true);
        apply.setTooltip(new Tooltip("Explains the network by this card until it is closed"));
        apply.setOnAction(event -> ends.applied(edited()));
        save.setId("card-save");
        save.setTooltip(new Tooltip("Applies the card and writes it beside the network, so that it is read next time"));
        save.setOnAction(event -> ends.saved(edited()));
        Button cancel = new Button("Cancel");
        cancel.setId("card-cancel");
        cancel.setTooltip(new Tooltip("Closes the form; nothing changes"));
        cancel.setOnAction(event -> ends.cancelled());
        HBox box = new HBox(cancel, save, apply);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("fields");
        return box;
    }

    @Override
    public boolean isEdited() {
        try {
            return !edited().equals(card);
        } catch (IllegalArgumentException e) {
            return true; // what cannot be applied was typed
        }
    }

    @Override
    public void remind() {
        problem.setText("The changes are not applied yet: apply or save them, or cancel.");
    }

    private void check() {
        String reason = "";
        try {
            InputSpec typed = pixels.input();
            edited();
            recognising = true; // what was typed stays as it was typed
            presets.setValue(PixelPreset.forChannels(typed.channels()).stream()
                    .filter(preset -> preset.applied(typed).equals(typed))
                    .map(PixelPreset::name)
                    .findFirst()
                    .orElse(OWN));
        } catch (IllegalArgumentException e) {
            reason = e.getMessage();
        } finally {
            recognising = false;
        }
        problem.setText(reason);
        apply.setDisable(!reason.isEmpty());
        save.setDisable(!reason.isEmpty());
    }

    private NetworkCard edited() {
        return new NetworkCard(
                card.name(),
                card.description(),
                CardText.names(classes.getText()),
                pixels.input(),
                card.training(),
                card.output(),
                card.architecture(),
                probabilities.getValue().equals(UNSTATED) ? null : probabilities.getValue(),
                card.fixed());
    }
}
