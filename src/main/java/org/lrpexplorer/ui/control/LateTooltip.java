package org.lrpexplorer.ui.control;

import java.util.function.Supplier;
import javafx.scene.control.Tooltip;

/**
 * A tooltip whose words are found when it is looked at. Pictures change many times a second while their tooltips are
 * rarely read.
 */
public final class LateTooltip extends Tooltip {

    private Supplier<String> words = () -> "";

    /** A tooltip that says nothing yet. */
    public LateTooltip() {
        setOnShowing(event -> setText(words.get()));
    }

    /** Says something else from now on. */
    public void say(Supplier<String> newWords) {
        words = newWords;
        if (isShowing()) {
            setText(words.get());
        }
    }
}
