package org.lrpexplorer.ui.help;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Explains a label that is a term as soon as the pointer comes to it, unless it has an explanation of its own. */
public final class TermTips {

    private static final double WIDTH = 360;
    private static final Duration READING = Duration.seconds(60);

    private TermTips() {}

    /** Explains the labels of a window, those to come too. */
    public static void explain(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Node node) {
                Node label = node instanceof Label ? node : node.getParent();
                if (label instanceof Label words && words.getTooltip() == null) {
                    Glossary.of(words.getText()).ifPresent(term -> install(words, term));
                }
            }
        });
    }

    private static void install(Label label, GlossaryTerm term) {
        Tooltip tip = new Tooltip(term.meaning());
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDuration(READING);
        label.setTooltip(tip);
        label.setAccessibleHelp(term.meaning());
    }
}
