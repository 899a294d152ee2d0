package org.lrpexplorer.ui.comparison;

import javafx.scene.layout.Region;
import org.lrpexplorer.ui.control.LocalLayout;

/** A thin horizontal bar filled from the left in proportion to a share. */
final class Bar extends Region {

    private final Region filled = new Region();
    private double share;

    /** An empty bar. */
    Bar() {
        getStyleClass().add("bar");
        filled.getStyleClass().add("filled");
        getChildren().add(filled);
    }

    /** Fills it to a share of its length, 0 to 1. */
    void setShare(double share) {
        if (this.share != share) {
            this.share = share;
            setNeedsLayout(true);
            LocalLayout.reach(this);
        }
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, Math.max(1, getWidth() * share), getHeight());
    }
}
