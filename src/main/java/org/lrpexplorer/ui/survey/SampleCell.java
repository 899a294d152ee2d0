package org.lrpexplorer.ui.survey;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.lrpexplorer.survey.Correctness;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveyView;

/** What one column tells of a sample; follows the newest view without being made anew. */
final class SampleCell extends TableCell<Integer, Integer> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final SurveyColumn column;
    private final ObservableValue<Optional<SurveyView>> view;

    /** Held here, because the view does not hold it. */
    private final InvalidationListener follow = changed -> show();

    SampleCell(SurveyColumn column, ObservableValue<Optional<SurveyView>> view) {
        this.column = column;
        this.view = view;
        view.addListener(new WeakInvalidationListener(follow));
    }

    @Override
    protected void updateItem(Integer sample, boolean empty) {
        super.updateItem(sample, empty);
        show();
    }

    private void show() {
        Integer sample = isEmpty() ? null : getItem();
        Optional<SurveyView> seen = view.getValue().filter(now -> sample != null && sample < now.size());
        Optional<SurveyRow> row = seen.map(now -> now.row(sample));
        String problem = row.map(SurveyRow::problem).orElse("");
        boolean tells = !problem.isEmpty() && column == SurveyColumn.PREDICTED;
        String text = row.map(known -> column.text(known, seen.get().subject())).orElse("");
        String shown = tells && text.isEmpty() ? problem : text;
        if (!shown.equals(getText())) {
            setText(shown);
        }
        pseudoClassStateChanged(
                WRONG,
                column == SurveyColumn.VERDICT
                        && row.filter(known -> known.verdict() == Correctness.WRONG)
                                .isPresent());
        pseudoClassStateChanged(PROBLEM, tells);
    }
}
