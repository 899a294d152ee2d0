package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.figure.FigureHeading;

/** Plans figures of layers side by side, raw above fused. */
final class LayersPlan {

    private final Composition composition;
    private final FigureContent.Layers content;
    private final List<FigurePart> beside;
    private final List<FigurePart> parts;

    LayersPlan(Composition composition, FigureContent.Layers content) {
        this.composition = composition;
        this.content = content;
        this.beside = content.parts().stream().filter(FigurePart::isBeside).toList();
        List<FigurePart> rows =
                content.parts().stream().filter(part -> !part.isBeside()).toList();
        this.parts = rows.isEmpty() ? List.of(FigurePart.INPUT) : rows;
    }

    FigurePlan plan() {
        List<ComparisonView> views = composition.views();
        List<String> layers =
                content.layers().isEmpty() ? FigureLayers.spread(views.get(0).columns()) : content.layers();
        if (parts.equals(List.of(FigurePart.INPUT))) {
            layers = List.of();
        }
        List<Integer> places = layers.stream()
                .map(layer -> Composition.place(views.get(0), layer))
                .toList();
        ScaleGroups scales = ScaleGroups.ofLayers(composition.asked().display(), views);
        List<FigureHeading> rows = new ArrayList<>();
        List<List<FigureSlot>> slots = new ArrayList<>();
        for (int image = 0; image < views.size(); image++) {
            ComparisonView view = views.get(image);
            for (FigurePart part : parts) {
                rows.add(new FigureHeading(
                        views.size() == 1 ? "" : Composition.name(view),
                        title(part),
                        FigureWords.detail(part, view, composition.asked().display())));
                List<FigureSlot> row = new ArrayList<>();
                besides(view).forEach(slot -> row.add(part == parts.get(0) ? slot : FigureSlot.EMPTY));
                for (int place : places) {
                    row.add(scales.slot(part, view, place, ScaleGroups.group(views, image, place)));
                }
                slots.add(row);
            }
        }
        return new FigurePlan(
                columns(views.get(0), places), rows, slots, views, Sharing.of(parts, "layer", views.size()));
    }

    /** What stands beside the layers, once for each sample. */
    private List<FigureSlot> besides(ComparisonView view) {
        List<FigureSlot> slots = new ArrayList<>();
        for (FigurePart part : beside) {
            slots.add(FigureSlot.beside(part, view));
            if (part == FigurePart.INPUT) {
                view.held().forEach(held -> slots.add(FigureSlot.ofHeld(view, held)));
            }
        }
        return slots;
    }

    private static String title(FigurePart part) {
        return part == FigurePart.INPUT ? "" : part.title();
    }

    private List<FigureHeading> columns(ComparisonView view, List<Integer> places) {
        List<FigureHeading> columns = new ArrayList<>();
        for (FigureSlot slot : besides(view)) {
            columns.add(heading(slot, view));
        }
        for (int place : places) {
            Column column = view.columns().get(place);
            columns.add(new FigureHeading("", column.label(), column.describeShape()));
        }
        return columns;
    }

    private static FigureHeading heading(FigureSlot slot, ComparisonView view) {
        FigurePart part = slot.part().orElseThrow();
        return slot.held()
                .map(held -> new FigureHeading("", held.input(), held.image().describeSize()))
                .orElseGet(() -> part.isOutput()
                        ? new FigureHeading("", part.title(), view.grid().describe())
                        : new FigureHeading(
                                "", Words.sample(view.input()), view.input().describeSize()));
    }
}
