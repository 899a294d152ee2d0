package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.heatmap.ClassColors;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.ui.control.LineLabel;
import org.lrpexplorer.ui.control.SteadyLabel;

/**
 * What stands in the table of predictions for one class: its name and numbers, a bar, and what the label says about it.
 * It is kept from sample to sample, because new nodes cost more time than all that is computed.
 */
final class PredictionEntry {

    /** Lines of the table for each class: name and numbers, bar, mark. */
    private static final int LINES = 3;

    private static final int COLUMNS = 3;

    /** The side of the square in a class's colour on the output map, in logical pixels. */
    private static final double SWATCH = 9;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final PredictionRow row;
    private final LineLabel name = cell("name");
    private final SteadyLabel logit = number();
    private final SteadyLabel probability = number();
    private final Bar bar = new Bar();
    private final Label verdict = cell("verdict");
    private final FontIcon right = new FontIcon(Feather.CHECK);
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);

    /**
     * An entry in a table.
     *
     * @param whose what ids begin with
     * @param place which one it is from the top, from 0
     * @param chosen hears that the class was chosen, and whether as what the explained class is contrasted with
     */
    PredictionEntry(String whose, GridPane table, int place, BiConsumer<Integer, Boolean> chosen) {
        int line = LINES * place + 1;
        row = new PredictionRow(chosen);
        row.setId(whose + "prediction-row-" + place);
        name.setId(whose + "prediction-" + place);
        name.setGivenWidth(); // What the numbers leave: other names in the same places are laid out by themselves.
        bar.setMouseTransparent(true);
        table.add(row, 0, line, COLUMNS, LINES);
        table.add(name, 0, line);
        table.add(logit, 1, line);
        table.add(probability, 2, line);
        table.add(bar, 0, line + 1, COLUMNS, 1);
        table.add(verdict, 0, line + 2, COLUMNS, 1);
    }

    /**
     * Shows a class of a comparison; true if its numbers take more room from the names than those before, up to {@link #leaveRoom}.
     *
     * @param said what the label says about it
     * @param isShort whether it goes without the value where there is a probability
     */
    boolean show(ComparisonView comparison, Prediction prediction, Verdict said, boolean isShort) {
        boolean explained = prediction.index() == comparison.target().index();
        boolean contrast = comparison.against().filter(prediction::equals).isPresent();
        boolean hasOutput = prediction.index() != Prediction.NO_OUTPUT;
        String number = NumberText.of(prediction.logit());
        if (hasOutput) {
            String role = explained ? ", explained" : contrast ? ", contrast class" : "";
            row.show(
                    prediction,
                    comparison.value() + " " + number + said.spoken() + role,
                    comparison.grid().classes() > 1);
        }
        appear(row, hasOutput);
        name.setText(contrast ? "− " + prediction.name() : prediction.name());
        boolean isMap = comparison.grid().hasPositions();
        name.setContentDisplay(isMap ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        name.setGraphic(isMap ? swatch : said == Verdict.RIGHT ? right : null);
        if (isMap) {
            int color = ClassColors.rgb(prediction.index());
            Color fill = Color.rgb((color >> 16) & 0xFF, (color >> 8) & 0xFF, color & 0xFF);
            if (!fill.equals(swatch.getFill())) {
                swatch.setFill(fill);
            }
        }
        appear(name, true);
        appear(logit, !isShort || prediction.probability().isEmpty());
        boolean wider = logit.show(number) && logit.isManaged();
        place(probability, logit.isManaged() ? 2 : 1);
        if (prediction.probability().isPresent()) {
            double share = prediction.probability().getAsDouble();
            wider |= probability.show(isMap ? NumberText.share(share) : NumberText.percent(share));
            bar.setShare(share);
        }
        appear(probability, prediction.probability().isPresent());
        appear(bar, prediction.probability().isPresent());
        said.mark(verdict);
        appear(verdict, !verdict.getText().isEmpty());
        List.of(name, logit, probability, bar).forEach(node -> node.pseudoClassStateChanged(TARGET, explained));
        return wider;
    }

    /** Puts a node of a table into a column; JavaFX has all laid out anew even if it is there already. */
    static void place(Node node, int column) {
        if (!Integer.valueOf(column).equals(GridPane.getColumnIndex(node))) {
            GridPane.setColumnIndex(node, column);
        }
    }

    /** Shows nothing. */
    void hide() {
        List.of(row, name, logit, probability, bar, verdict).forEach(node -> appear(node, false));
    }

    private static void appear(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What stands beside its numbers. */
    Line line() {
        return new Line(
                name.getText(),
                name.getGraphic() != null,
                name.getPseudoClassStates().contains(TARGET));
    }

    /** A name as it is shown, whether there is a mark beside it, and whether it is bold. */
    record Line(String words, boolean isMarked, boolean isBold) {

        /** Whether other words are measured like these already, before the style sheets are applied to them. */
        boolean isLike(Line other) {
            return isMarked == other.isMarked && isBold == other.isBold;
        }
    }

    /** Whether its name has all the room that it needs beside numbers as wide as they were. */
    boolean isNameWhole() {
        return name.isWhole();
    }

    /** Makes its numbers as narrow as they are now, for names that may be longer than those before. */
    void leaveRoom() {
        logit.forget();
        probability.forget();
    }

    private static SteadyLabel number() {
        return styled(new SteadyLabel(), "number");
    }

    private static LineLabel cell(String style) {
        return styled(new LineLabel(), style);
    }

    private static <L extends Label> L styled(L label, String style) {
        label.getStyleClass().add(style);
        label.setMouseTransparent(true);
        return label;
    }
}
