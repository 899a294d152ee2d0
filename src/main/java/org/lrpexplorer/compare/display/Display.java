package org.lrpexplorer.compare.display;

import java.util.List;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;

/**
 * How a comparison is drawn. Nothing of it changes the relevance.
 *
 * @param rows which treatments
 * @param show what the tiles show
 * @param colorMap the colours of relevance
 * @param scaling which tiles share a colour scale, and where it ends
 * @param opacity of relevance laid over the input, 0 to 1
 * @param normalisation what raw and fused are divided by before their difference is taken
 * @param signs which signs of relevance are drawn
 */
public record Display(
        Rows rows,
        Show show,
        ColorMap colorMap,
        Scaling scaling,
        double opacity,
        Normalisation normalisation,
        SignFilter signs) {

    /** Both rows, relevance alone, in the default colours and scales. */
    public static Display standard() {
        return new Display(
                Rows.BOTH,
                Show.RELEVANCE,
                ColorMap.BALANCED,
                Scaling.DEFAULT,
                0.6,
                Normalisation.LARGEST,
                SignFilter.BOTH);
    }

    /** The scale of a map of differences, which is always its own: it is in no unit that other maps share. */
    public ColorScale differenceScale(Heatmap difference) {
        return ColorScale.atPercentile(List.of(difference), scaling.percentile())
                .with(scaling.curve());
    }
}
