package org.lrpexplorer.ui.control;

import javafx.scene.layout.Region;

/**
 * Sizes that are given whatever stands in a region. JavaFX has all around a region laid out even if the size set is the one that
 * it has.
 */
public final class GivenSize {

    private GivenSize() {}

    /** Makes a region as high as this and no higher, in logical pixels. */
    public static void high(Region region, double height) {
        leastHeight(region, height);
        if (region.getPrefHeight() != height) {
            region.setPrefHeight(height);
        }
        if (region.getMaxHeight() != height) {
            region.setMaxHeight(height);
        }
    }

    /** Makes a region as wide as this and no wider, in logical pixels. */
    public static void wide(Region region, double width) {
        widthOrMore(region, width);
        if (region.getMaxWidth() != width) {
            region.setMaxWidth(width);
        }
    }

    /** Makes a region as wide as this, or wider where there is room, in logical pixels. */
    public static void widthOrMore(Region region, double width) {
        leastWidth(region, width);
        if (region.getPrefWidth() != width) {
            region.setPrefWidth(width);
        }
    }

    /** The least width of a region, in logical pixels. */
    public static void leastWidth(Region region, double width) {
        if (region.getMinWidth() != width) {
            region.setMinWidth(width);
        }
    }

    /** The least height of a region, in logical pixels. */
    public static void leastHeight(Region region, double height) {
        if (region.getMinHeight() != height) {
            region.setMinHeight(height);
        }
    }
}
