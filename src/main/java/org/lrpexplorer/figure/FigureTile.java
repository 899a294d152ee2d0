package org.lrpexplorer.figure;

import java.util.Optional;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.SignFilter;

/**
 * One heatmap of the figure and the scale it is painted in.
 *
 * @param map the relevance
 * @param scale the scale, usually shared with the other tile of the column
 * @param signs which signs are drawn
 * @param own whether that is marked as not shared with it
 * @param cancels whether Σ|R| is marked as being far more than |Σ|
 * @param absence why there is no such map; it is then not drawn
 */
public record FigureTile(
        Heatmap map, ColorScale scale, SignFilter signs, boolean own, boolean cancels, Optional<String> absence) {

    /** A tile without marks. */
    public FigureTile(Heatmap map, ColorScale scale) {
        this(map, scale, SignFilter.BOTH, false, false, Optional.empty());
    }
}
