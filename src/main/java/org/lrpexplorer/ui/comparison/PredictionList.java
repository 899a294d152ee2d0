package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.NumberText;

/**
 * The likeliest classes with logit, probability and a bar; the explained one, what it is contrasted with and the true one
 * are marked. Choosing a row explains its class, or contrasts the explained class with it.
 */
final class PredictionList extends VBox {

    private static final int COUNT = 5;
    private static final int COLUMNS = 3;

    /** Lines of the table for each class: name and numbers, bar, mark. */
    private static final int LINES = 3;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final ObjectProperty<Target> target;
    private final GridPane table = new GridPane();

    /** @param target what a person sets by choosing a row */
    PredictionList(ObjectProperty<Target> target) {
        this.target = target;
        setId("predictions");
        getStyleClass().add("predictions");
        table.getStyleClass().add("prediction-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        getChildren().add(table);
    }

    /** Shows the predictions for a sample; the row with the keyboard's focus keeps it. */
    void show(ComparisonView comparison) {
        Optional<String> focused = table.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
        table.getChildren().clear();
        OutputMeaning meaning = comparison.meaning();
        table.addRow(0, head("Prediction"), head(meaning.value()));
        if (meaning != OutputMeaning.NONE) {
            Label probability = head(meaning.heading());
            probability.setId("probability-head");
            probability.setTooltip(new Tooltip(how(meaning)));
            table.add(probability, 2, 0);
        }
        List<Prediction> top = shown(comparison);
        for (int i = 0; i < top.size(); i++) {
            addRow(comparison, top.get(i), i);
        }
        focused.flatMap(id -> table.getChildren().stream()
                        .filter(node -> id.equals(node.getId()))
                        .findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void addRow(ComparisonView comparison, Prediction prediction, int place) {
        int line = LINES * place + 1;
        Verdict verdict = Verdict.of(comparison, prediction);
        boolean explained = prediction.index() == comparison.target().index();
        boolean contrast = comparison.against().filter(prediction::equals).isPresent();
        if (prediction.index() != Prediction.NO_OUTPUT) {
            String words = prediction.name() + ", " + comparison.meaning().value() + " "
                    + NumberText.of(prediction.logit()) + verdict.spoken()
                    + (explained ? ", explained" : contrast ? ", contrast class" : "");
            boolean contrasts = comparison.comparison().raw().logits().size() > 1;
            PredictionRow row = new PredictionRow(prediction, words, contrasts, this::choose);
            row.setId("prediction-row-" + place);
            table.add(row, 0, line, COLUMNS, LINES);
        }
        Label name = cell(prediction.name(), "name", explained);
        name.setId("prediction-" + place);
        if (verdict == Verdict.RIGHT) {
            name.setGraphic(new FontIcon(Feather.CHECK));
            name.setContentDisplay(ContentDisplay.RIGHT);
        }
        if (contrast) {
            name.setText("− " + prediction.name());
        }
        table.add(name, 0, line);
        table.add(cell(NumberText.of(prediction.logit()), "number", explained), 1, line);
        if (prediction.probability().isPresent()) {
            double probability = prediction.probability().getAsDouble();
            table.add(cell(NumberText.percent(probability), "number", explained), 2, line);
            table.add(bar(probability, explained), 0, line + 1, COLUMNS, 1);
        }
        verdict.mark().ifPresent(mark -> table.add(mark, 0, line + 2, COLUMNS, 1));
    }

    private void choose(int index, boolean asContrast) {
        Target before = target.get();
        Contrast contrast = Contrast.with(index);
        if (!asContrast) {
            target.set(before.insteadOf(OptionalInt.of(index)));
        } else {
            target.set(before.against(before.contrast().equals(contrast) ? Contrast.none() : contrast));
        }
    }

    /** The likeliest classes, and, if they are not among them, the explained one, its contrast class and the true one. */
    private static List<Prediction> shown(ComparisonView comparison) {
        Stream<Prediction> asked = Stream.concat(Stream.of(comparison.target()), comparison.against().stream());
        Stream<Prediction> truth = comparison.predictions().stream()
                .filter(prediction -> Verdict.of(comparison, prediction) == Verdict.TRUE_CLASS);
        return Stream.of(comparison.top(COUNT).stream(), asked, truth)
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** How the probabilities come about. */
    private static String how(OutputMeaning meaning) {
        return switch (meaning) {
            case SOFTMAX ->
                "The softmax of all logits: the classes exclude each other. The network's card may say otherwise.";
            case SIGMOID -> "The sigmoid of each logit by itself";
            case PROBABILITY -> "The network's outputs are probabilities already";
            case NONE -> "";
        };
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("head");
        return label;
    }

    private static Label cell(String text, String style, boolean explained) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMouseTransparent(true);
        label.pseudoClassStateChanged(TARGET, explained);
        return label;
    }

    private static Bar bar(double probability, boolean explained) {
        Bar bar = new Bar(probability);
        bar.setMouseTransparent(true);
        bar.pseudoClassStateChanged(TARGET, explained);
        return bar;
    }
}
