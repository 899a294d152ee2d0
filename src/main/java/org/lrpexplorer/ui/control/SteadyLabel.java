package org.lrpexplorer.ui.control;

import javafx.geometry.Pos;

/**
 * A number that changes with every sample, at the right end of its room. It keeps the width of the widest one that it has
 * shown, so that what stands beside it stays where it is and need not be laid out.
 */
public final class SteadyLabel extends LineLabel {

    private final CharacterWidths widths = new CharacterWidths();
    private double widest;

    /** An empty line. */
    public SteadyLabel() {
        setAlignment(Pos.CENTER_RIGHT);
        setGivenWidth();
        fontProperty().addListener(changed -> {
            widths.use(getFont());
            forget();
        });
        widths.use(getFont());
    }

    /** Shows a number; true if it is wider than any before, so that what stands beside it has less room. */
    public boolean show(String words) {
        double before = widest;
        if (!words.equals(getText())) {
            widen(words);
            setText(words);
        }
        return widest > before;
    }

    /** Forgets the numbers before: what comes now are others, which may be narrower. */
    public void forget() {
        widest = 0;
        widen(getText());
    }

    private void widen(String words) {
        widest = Math.max(widest, widths.room(words));
        GivenSize.widthOrMore(this, snappedLeftInset() + widest + snappedRightInset());
    }
}
