package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;

/** Plans grids of methods against images; maps of one image under one composite share a scale by default. */
final class MethodsPlan {

    private static final String SHARING =
            "one per sample and composite, shared by its treatments where all are visible on it";

    private final Composition composition;
    private final FigureContent.Methods content;
    private final List<ComparisonView> views = new ArrayList<>();

    MethodsPlan(Composition composition, FigureContent.Methods content) {
        this.composition = composition;
        this.content = content;
    }

    FigurePlan plan() {
        List<Integer> images = composition.asked().images();
        List<List<Found>> found = new ArrayList<>();
        for (Composite composite : content.composites()) {
            images.forEach(image -> found.add(explain(image, composite)));
        }
        ScaleGroups scales = ScaleGroups.of(
                composition.asked().display(),
                found.stream()
                        .map(group -> group.stream().map(Found::map).toList())
                        .toList());
        List<List<FigureSlot>> slots = new ArrayList<>();
        for (int group = 0; group < found.size(); group++) {
            List<FigureSlot> methods = new ArrayList<>();
            for (int place = 0; place < found.get(group).size(); place++) {
                Found one = found.get(group).get(place);
                methods.add(scales.at(one.part(), one.view(), one.column(), one.tile(), group, place));
            }
            slots.add(methods);
        }
        return content.pairs() ? pairs(slots) : rows(slots);
    }

    /**
     * One map.
     *
     * @param view the explanation that it is of
     * @param part of which network
     * @param column the layer
     */
    private record Found(ComparisonView view, FigurePart part, Column column) {
        Tile tile() {
            return part == FigurePart.FUSED ? column.fused() : column.raw();
        }

        Heatmap map() {
            return tile().heatmap();
        }
    }

    /** The maps of an image under a composite, one for each treatment. */
    private List<Found> explain(int image, Composite composite) {
        Map<Optional<BatchNormTreatment>, ComparisonView> done = new LinkedHashMap<>();
        List<Found> found = new ArrayList<>();
        for (FigureTreatment treatment : content.treatments()) {
            boolean fused = treatment.kept().isEmpty();
            ComparisonView view = fused && !done.isEmpty()
                    ? done.values().iterator().next()
                    : done.computeIfAbsent(treatment.kept(), kept -> view(image, composite, kept));
            found.add(new Found(
                    view,
                    fused ? FigurePart.FUSED : FigurePart.RAW,
                    view.columns().get(Composition.place(view, content.layer()))));
        }
        views.addAll(done.values());
        return found;
    }

    private ComparisonView view(int image, Composite composite, Optional<BatchNormTreatment> kept) {
        Request request = composition
                .asked()
                .request()
                .withComposite(kept.map(composite::withBatchNorm).orElse(composite));
        return composition.view(image, request);
    }

    /** Composites in rows, and treatments side by side for each image. */
    private FigurePlan pairs(List<List<FigureSlot>> slots) {
        int images = composition.asked().images().size();
        List<FigureHeading> columns = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            ComparisonView view = view(slots.get(image));
            columns.add(new FigureHeading(Composition.name(view), Words.sample(view.input()), ""));
            content.treatments()
                    .forEach(treatment -> columns.add(
                            new FigureHeading(Composition.name(view), treatment.title(), treatment.detail())));
        }
        List<FigureHeading> rows = new ArrayList<>();
        List<List<FigureSlot>> cells = new ArrayList<>();
        for (int composite = 0; composite < content.composites().size(); composite++) {
            rows.add(FigureHeading.of(content.composites().get(composite).title()));
            List<FigureSlot> row = new ArrayList<>();
            for (int image = 0; image < images; image++) {
                List<FigureSlot> methods = slots.get(composite * images + image);
                row.add(composite == 0 ? FigureSlot.ofInput(view(methods)) : FigureSlot.EMPTY);
                row.addAll(methods);
            }
            cells.add(row);
        }
        return new FigurePlan(columns, rows, cells, views, SHARING);
    }

    /** Each method in a row, images in columns. */
    private FigurePlan rows(List<List<FigureSlot>> slots) {
        int images = composition.asked().images().size();
        List<FigureHeading> columns = new ArrayList<>();
        List<FigureHeading> rows = new ArrayList<>(
                List.of(FigureHeading.of(Words.sample(views.get(0).input()))));
        List<List<FigureSlot>> cells = new ArrayList<>();
        List<FigureSlot> inputs = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            ComparisonView view = view(slots.get(image));
            columns.add(FigureHeading.of(Composition.name(view)));
            inputs.add(FigureSlot.ofInput(view));
        }
        cells.add(inputs);
        for (int composite = 0; composite < content.composites().size(); composite++) {
            for (int method = 0; method < content.treatments().size(); method++) {
                rows.add(new FigureHeading(
                        content.composites().get(composite).title(),
                        content.treatments().get(method).title(),
                        content.treatments().get(method).detail()));
                List<FigureSlot> row = new ArrayList<>();
                for (int image = 0; image < images; image++) {
                    row.add(slots.get(composite * images + image).get(method));
                }
                cells.add(row);
            }
        }
        return new FigurePlan(columns, rows, cells, views, SHARING);
    }

    private static ComparisonView view(List<FigureSlot> methods) {
        return methods.get(0).view().orElseThrow();
    }
}
