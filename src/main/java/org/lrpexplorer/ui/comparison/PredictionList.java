package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
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
import org.lrpexplorer.explore.comparison.ComparisonView;
import org.lrpexplorer.explore.comparison.Prediction;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.NumberText;

/** The likeliest classes with logit, probability and a bar; the explained one and the true one are marked. */
final class PredictionList extends VBox {

    private static final int COUNT = 5;
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final GridPane table = new GridPane();

    PredictionList() {
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

    /** Shows the predictions for a sample. */
    void show(ComparisonView comparison) {
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
            Prediction prediction = top.get(i);
            boolean explained = prediction.index() == comparison.target().index();
            Label name = cell(prediction.name(), "name", explained);
            name.setId("prediction-" + i);
            if (comparison.trueLabel().filter(prediction.name()::equals).isPresent()) {
                markTrue(name);
            }
            if (comparison.against().filter(prediction::equals).isPresent()) {
                name.setText("− " + prediction.name());
                name.setTooltip(new Tooltip("The class that the explained one is contrasted with"));
            }
            table.addRow(2 * i + 1, name, cell(NumberText.of(prediction.logit()), "number", explained));
            if (prediction.probability().isPresent()) {
                double probability = prediction.probability().getAsDouble();
                table.add(cell(NumberText.percent(probability), "number", explained), 2, 2 * i + 1);
                table.add(bar(probability, explained), 0, 2 * i + 2, 3, 1);
            }
        }
    }

    /** The likeliest classes, and the explained one and its contrast class if they are not among them. */
    private static List<Prediction> shown(ComparisonView comparison) {
        Stream<Prediction> asked = Stream.concat(Stream.of(comparison.target()), comparison.against().stream());
        return Stream.concat(comparison.top(COUNT).stream(), asked).distinct().toList();
    }

    private static void markTrue(Label name) {
        name.setGraphic(new FontIcon(Feather.CHECK));
        name.setContentDisplay(ContentDisplay.RIGHT);
        name.setTooltip(new Tooltip("The class that the dataset says it is"));
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
        label.pseudoClassStateChanged(TARGET, explained);
        return label;
    }

    private static Bar bar(double probability, boolean explained) {
        Bar bar = new Bar(probability);
        bar.pseudoClassStateChanged(TARGET, explained);
        return bar;
    }
}
