package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.LabelMatch;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.ui.control.Ids;

/** What the dataset's label says about a class. */
enum Verdict {
    /** It is predicted, and it is the true class. */
    RIGHT(", predicted and true", ""),
    /** It is predicted, but another is the true class. */
    WRONG(", predicted, but wrong", "✗ predicted"),
    /** It is the true class, but another is predicted. */
    TRUE_CLASS(", the true class", "true class"),
    /** Nothing, or the true class is not known. */
    NONE("", "");

    private final String spoken;
    private final String mark;
    private final String id = "verdict-" + Ids.of(this);

    Verdict(String spoken, String mark) {
        this.spoken = spoken;
        this.mark = mark;
    }

    /** The verdicts on the classes of a comparison; what the label means among them all is found out once. */
    static Function<Prediction, Verdict> of(ComparisonView comparison) {
        Optional<Boolean> right = comparison.isRight();
        if (right.isEmpty()) {
            return prediction -> NONE;
        }
        LabelMatch truth = comparison.truth().orElseThrow();
        return prediction -> {
            if (prediction.equals(comparison.predicted())) {
                return right.get() ? RIGHT : WRONG;
            }
            return !right.get() && truth.isTrue(prediction) ? TRUE_CLASS : NONE;
        };
    }

    /** Words to add for who does not see it. */
    String spoken() {
        return spoken;
    }

    /** Makes a line beneath a class's name say it; one that has nothing to say is empty. */
    void mark(Label line) {
        if (!id.equals(line.getId())) { // A change of style costs more than all the rest.
            line.setText(mark);
            line.setId(id);
            line.getStyleClass().setAll("label", "verdict", Ids.of(this));
        }
    }
}
