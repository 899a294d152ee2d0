package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.scene.control.Label;
import org.lrpexplorer.compare.ComparisonView;
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

    Verdict(String spoken, String mark) {
        this.spoken = spoken;
        this.mark = mark;
    }

    /** The verdict on a class of a comparison. */
    static Verdict of(ComparisonView comparison, Prediction prediction) {
        Optional<Boolean> right = comparison.isRight();
        if (right.isEmpty()) {
            return NONE;
        }
        if (prediction.equals(comparison.predicted())) {
            return right.get() ? RIGHT : WRONG;
        }
        return !right.get() && comparison.isTrue(prediction) ? TRUE_CLASS : NONE;
    }

    /** Words to add for who does not see it. */
    String spoken() {
        return spoken;
    }

    /** A line to show beneath a class's name, if there is one. */
    Optional<Label> mark() {
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(mark);
        label.setId("verdict-" + Ids.of(this));
        label.getStyleClass().addAll("verdict", Ids.of(this));
        label.setMouseTransparent(true);
        return Optional.of(label);
    }
}
