package org.lrpexplorer.ui.comparison;

import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.ui.control.PixelView;

/**
 * Draws the network's input. Equal by value, so that a picture that has not changed is known as such.
 *
 * @param input what the network saw
 */
record InputPainter(Picture input) implements PixelView.Painter {

    @Override
    public int[] paint(int width, int height) {
        return input.paint(width, height);
    }
}
