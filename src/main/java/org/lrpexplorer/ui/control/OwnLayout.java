package org.lrpexplorer.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A pane that scrolls and whose size does not depend on what stands in it: that is laid out anew without all that stands
 * around the pane.
 */
public final class OwnLayout extends ScrollPane {

    /** A pane that takes what room it is given, down to none. */
    public OwnLayout(Node content) {
        super(content);
        setMinSize(0, 0);
        setPrefHeight(0);
    }

    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }
}
