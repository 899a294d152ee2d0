package org.lrpexplorer.compose;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.OwnScales;

/**
 * The scales of a figure's relevance, chosen in groups of maps that share one by default.
 *
 * @param display how
 * @param scales one for each map of each group
 */
record ScaleGroups(Display display, List<List<ColorScale>> scales) {

    /** The scales of groups of maps. */
    static ScaleGroups of(Display display, List<List<Heatmap>> groups) {
        return new ScaleGroups(display, display.scaling().scales(groups));
    }

    /** The scales of all layers of some images: a group is a layer, raw and fused, as on screen. */
    static ScaleGroups ofLayers(Display display, List<ComparisonView> views) {
        return of(
                display,
                views.stream().flatMap(view -> view.heatmaps().stream()).toList());
    }

    /** The place of a layer's group where groups are those of {@link #ofLayers}. */
    static int group(List<ComparisonView> views, int view, int column) {
        return IntStream.range(0, view)
                        .map(before -> views.get(before).columns().size())
                        .sum()
                + column;
    }

    /** What is shown of a part of a layer whose raw and fused maps are a group. */
    FigureSlot slot(FigurePart part, ComparisonView view, int column, int group) {
        return slot(part, view, column, group, 0);
    }

    /** What is shown of a part of a layer whose raw and fused maps stand in a group behind some others. */
    FigureSlot slot(FigurePart part, ComparisonView view, int column, int group, int before) {
        Column layer = view.columns().get(column);
        if (part.isBeside()) {
            return FigureSlot.beside(part, view);
        }
        if (part == FigurePart.DIFFERENCE) {
            Tile difference = layer.difference(display.normalisation());
            return FigureSlot.ofTile(
                    part, view, layer, difference, display.differenceScale(difference.heatmap()), false);
        }
        boolean fused = part == FigurePart.FUSED;
        return at(part, view, layer, fused ? layer.fused() : layer.raw(), group, before + (fused ? 1 : 0));
    }

    /** A map at a place of a group. */
    FigureSlot at(FigurePart part, ComparisonView view, Column layer, Tile tile, int group, int place) {
        return FigureSlot.ofTile(
                part,
                view,
                layer,
                tile,
                scales.get(group).get(place),
                OwnScales.areOwn(display.scaling().scope(), scales.get(group)));
    }
}
