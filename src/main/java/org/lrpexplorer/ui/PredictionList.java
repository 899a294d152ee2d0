package org.lrpexplorer.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ComparisonView;
import org.lrpexplorer.explore.Prediction;
import org.lrpexplorer.heatmap.NumberText;

/** The likeliest classes with logit, probability and a bar; the explained one is marked. */
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
        table.addRow(0, head("Prediction"), head("logit"), head("p"));
        List<Prediction> top = comparison.top(COUNT);
        for (int i = 0; i < top.size(); i++) {
            Prediction prediction = top.get(i);
            boolean explained = prediction.index() == comparison.target().index();
            Label name = cell(prediction.name(), "name", explained);
            name.setId("prediction-" + i);
            table.addRow(
                    2 * i + 1,
                    name,
                    cell(NumberText.of(prediction.logit()), "number", explained),
                    cell(percent(prediction.probability()), "number", explained));
            table.add(bar(prediction.probability(), explained), 0, 2 * i + 2, 3, 1);
        }
    }

    static String percent(double probability) {
        double percent = 100 * probability;
        return percent > 0 && percent < 0.05 ? "<0.1 %" : String.format(Locale.ROOT, "%.1f %%", percent);
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
