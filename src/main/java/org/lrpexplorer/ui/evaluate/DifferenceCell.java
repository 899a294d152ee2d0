package org.lrpexplorer.ui.evaluate;

import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.evaluate.MethodNames;
import org.lrpexplorer.explore.evaluate.PairedDifference;
import org.lrpexplorer.text.Text;

/** One difference: what is compared, where its interval lies, and what that means. */
final class DifferenceCell extends ListCell<PairedDifference> {

    private static final PseudoClass FUSED = PseudoClass.getPseudoClass("fused");
    private static final PseudoClass RAW = PseudoClass.getPseudoClass("raw");
    private static final double MARK = 140;

    private final ToDoubleFunction<PairedDifference> limit;
    private final Label methods = new Label();
    private final Label number = new Label();
    private final Label measure = new Label();
    private final IntervalMark mark = new IntervalMark();
    private final Label finding = new Label();
    private final Label basis = new Label();
    private final Label meaning = new Label();
    private final GridPane grid = new GridPane();

    /** @param limit what lies at the ends of the line on which an interval is drawn */
    DifferenceCell(ToDoubleFunction<PairedDifference> limit) {
        this.limit = limit;
        getStyleClass().add("difference");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        number.setMinWidth(0);
        measure.getStyleClass().add("facts");
        methods.getStyleClass().add("difference-methods");
        meaning.getStyleClass().add("difference-meaning");
        finding.getStyleClass().add("difference-finding");
        basis.getStyleClass().add("facts");
        VBox what = new VBox(methods, number, measure);
        VBox found = new VBox(finding, basis, meaning);
        what.setAlignment(Pos.CENTER_LEFT);
        found.setAlignment(Pos.CENTER_LEFT);
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(40);
        ColumnConstraints middle = new ColumnConstraints(MARK);
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(left, middle, right);
        grid.getStyleClass().add("difference-grid");
        grid.addRow(0, what, mark, found);
        grid.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PairedDifference difference, boolean empty) {
        super.updateItem(difference, empty);
        boolean shown = !empty && difference != null;
        setGraphic(shown ? grid : null);
        pseudoClassStateChanged(FUSED, shown && difference.isJudged() && difference.speaksForFused());
        pseudoClassStateChanged(RAW, shown && difference.isJudged() && !difference.speaksForFused());
        if (shown) {
            methods.setText(MethodNames.of(difference.pair().raw()) + " − fused");
            number.setText(difference.quantity().quantity().label());
            measure.setText(difference.quantity().measure().title());
            mark.show(difference, limit.applyAsDouble(difference));
            finding.setText(difference.finding());
            basis.setText(difference.basis());
            meaning.setText(difference.meaning());
            meaning.setVisible(!difference.meaning().isEmpty());
            meaning.setManaged(meaning.isVisible());
            setAccessibleText(Text.of(
                    "%s, %s, %s: %s. %s",
                    methods.getText(),
                    number.getText(),
                    measure.getText(),
                    difference.sentence(),
                    difference.meaning()));
        } else {
            setAccessibleText("");
        }
    }
}
