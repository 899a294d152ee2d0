package org.lrpexplorer.figure;

import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * One heatmap of the figure and the scale it is painted in.
 *
 * @param map the relevance
 * @param scale the scale, usually shared with the other tile of the column
 */
public record FigureTile(Heatmap map, ColorScale scale) {}
