package org.lrpexplorer.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Something with sentences that wrap: as high as it needs, up to a limit beyond which it scrolls. */
public class CappedScroll extends ScrollPane {

    private final Region content;
    private double highest;

    /**
     * Content that scrolls once it is too high.
     *
     * @param highest in logical pixels
     */
    public CappedScroll(Region content, double highest) {
        this.content = content;
        this.highest = highest;
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Changes the limit, in logical pixels. */
    public final void setHighest(double limit) {
        highest = limit;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(highest, content.prefHeight(width < 0 ? getWidth() : width));
    }
}
