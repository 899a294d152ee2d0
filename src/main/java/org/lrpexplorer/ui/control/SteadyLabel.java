package org.lrpexplorer.ui.control;

import javafx.geometry.Pos;
import javafx.scene.text.Text;

/**
 * A number that changes with every sample, at the right end of its room. It keeps the width of the widest one that it has
 * shown, so that what stands beside it stays where it is and need not be laid out.
 */
public final class SteadyLabel extends LineLabel {

    private final Text measure = new Text();
    private double widest;

    /** An empty line. */
    public SteadyLabel() {
        setAlignment(Pos.CENTER_RIGHT);
        setGivenWidth();
        fontProperty().addListener(changed -> forget());
    }

    /** Shows a number. */
    public void show(String words) {
        if (!words.equals(getText())) {
            widen(words);
            setText(words);
        }
    }

    /** Forgets the numbers before: what comes now are others, which may be narrower. */
    public void forget() {
        widest = 0;
        widen(getText());
    }

    private void widen(String words) {
        widest = Math.max(widest, measured(words));
        GivenSize.widthOrMore(this, snappedLeftInset() + widest + snappedRightInset());
    }

    private double measured(String words) {
        measure.setFont(getFont());
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
