package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.figure.FigureHeading;

/** Plans figures of one picture for each image. */
final class TilePlan {

    private final Composition composition;
    private final FigureContent.Tile content;

    TilePlan(Composition composition, FigureContent.Tile content) {
        this.composition = composition;
        this.content = content;
    }

    FigurePlan plan() {
        List<ComparisonView> views = composition.views();
        ScaleGroups scales = ScaleGroups.ofLayers(composition.asked().display(), views);
        int place = Composition.place(views.get(0), content.layer());
        List<FigureHeading> columns = new ArrayList<>();
        List<FigureSlot> row = new ArrayList<>();
        for (int image = 0; image < views.size(); image++) {
            ComparisonView view = views.get(image);
            columns.add(FigureHeading.of(Composition.name(view)));
            row.add(scales.slot(content.part(), view, place, ScaleGroups.group(views, image, place)));
        }
        String name = content.part().isBeside() ? "" : content.part().title() + " · " + content.layer();
        return new FigurePlan(
                columns,
                List.of(FigureHeading.of(name)),
                List.of(row),
                views,
                Sharing.of(List.of(content.part()), "layer", views.size()));
    }
}
