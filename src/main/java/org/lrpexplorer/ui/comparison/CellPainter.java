package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.ui.control.PixelView;

/**
 * Draws the relevance of one tile. Equal by value, so that a picture that has not changed is known as such.
 *
 * @param colors colours and scale
 * @param map the relevance
 * @param under what it is laid over; empty where relevance is shown alone
 * @param opacity of relevance that is laid over something, 0 to 1
 */
record CellPainter(HeatmapPainter colors, Heatmap map, Optional<Picture> under, double opacity)
        implements PixelView.Painter {

    @Override
    public int[] paint(int width, int height) {
        return under.map(picture -> colors.paintOver(picture, map, width, height, opacity))
                .orElseGet(() -> colors.paint(map, width, height));
    }

    @Override
    public void paint(int width, int height, int[] pixels) {
        if (under.isEmpty()) {
            colors.paint(map, width, height, pixels);
        } else {
            PixelView.Painter.super.paint(width, height, pixels);
        }
    }
}
