package org.lrpexplorer.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Something with sentences that wrap: as high as it needs, up to a limit beyond which it scrolls. */
public class CappedScroll extends ScrollPane {

    private final Region content;
    private double highest;

    /** The height for a width, until something changes: to measure sentences that wrap takes long. */
    private double knownWidth = Double.NaN;

    private double knownHeight;

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
        if (highest != limit) {
            highest = limit;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        if (wide != knownWidth) {
            knownHeight = content.prefHeight(wide);
            knownWidth = wide;
        }
        return Math.min(highest, knownHeight);
    }
}
