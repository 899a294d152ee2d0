package org.lrpexplorer.ui.control;

import javafx.scene.control.Tooltip;

/** A tooltip of a sentence or more, whose lines are broken. */
public final class WrappedTooltip extends Tooltip {

    private static final double WIDEST = 420;

    /** A tooltip of no words yet. */
    public WrappedTooltip() {
        this("");
    }

    /** A tooltip. */
    public WrappedTooltip(String words) {
        super(words);
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
