package org.lrpexplorer.ui.evaluate;

import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.ui.control.PixelView;

/**
 * Draws a heatmap on a scale of its own. Equal by value, so that a picture that has not changed is known as such.
 *
 * @param colors the colours
 * @param map the relevance
 */
record MapPainter(ColorMap colors, Heatmap map) implements PixelView.Painter {

    @Override
    public int[] paint(int width, int height) {
        return new HeatmapPainter(colors, ColorScale.of(map)).paint(map, width, height);
    }
}
