package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.compare.OutputCells;
import org.lrpexplorer.compare.Place;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.figure.CellOutline;
import org.lrpexplorer.figure.FigureCell;
import org.lrpexplorer.figure.FigureLine;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapForm;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.lrp.OutputMap;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * Paints what goes into a figure as it is shown on screen, and puts the lines under it.
 *
 * @param asked how
 * @param limits whether the limit of its scale stands under each picture
 */
record SlotCells(FigureRequest asked, boolean limits) {

    /** The measures of agreement in few letters, in their order. */
    private static final List<String> BRIEF_NAMES = List.of("r", "cos", "flips", "ratio");

    /** A cell. */
    FigureCell of(FigureSlot slot) {
        if (slot.view().isEmpty()) {
            return FigureCell.ofWords(List.of());
        }
        ComparisonView view = slot.view().get();
        if (slot.held().isPresent()) {
            return FigureCell.ofImage(
                    InputPicture.of(slot.held().get().image()),
                    asked.has(FigureLabels.CLASSES)
                            ? List.of(FigureLine.quiet("held for all samples").or("held"))
                            : List.of());
        }
        return slot.tile()
                .map(tile -> relevance(slot, view, tile))
                .orElseGet(() -> slot.part().filter(FigurePart::isOutput).isPresent()
                        ? output(slot.part().get(), view)
                        : FigureCell.ofImage(
                                picture(view), asked.has(FigureLabels.CLASSES) ? classes(view) : List.of()));
    }

    /** An output that is a map, with the positions that are explained outlined. */
    private FigureCell output(FigurePart part, ComparisonView view) {
        OutputMap outputs = view.comparison().raw().outputs();
        OutputCells cells = OutputCells.of(view.grid());
        BitSet positions = cells.mask(view.comparison().raw().positions()).object();
        CellOutline explained = new CellOutline(cells.columns(), cells.lines(), positions);
        List<FigureLine> lines = new ArrayList<>();
        if (asked.has(FigureLabels.CLASSES)) {
            lines.add(FigureLine.of(view.subject()).or(view.target().name()).asName());
        }
        if (part == FigurePart.OUTPUT) {
            return FigureCell.ofOutlined(cells.classes(outputs), explained, lines);
        }
        Heatmap scores = cells.scores(outputs, view.target().index());
        ColorScale scale = asked.display().differenceScale(scores);
        if (asked.has(FigureLabels.BAR)) {
            lines.add(FigureLine.quiet(view.meaning().value() + " ±" + NumberText.of(scale.limit()))
                    .or("±" + NumberText.rough(scale.limit())));
        }
        HeatmapPainter colors = new HeatmapPainter(asked.display().colorMap(), scale);
        return FigureCell.ofOutlined(scores, colors, explained, lines);
    }

    private FigureCell relevance(FigureSlot slot, ComparisonView view, Tile tile) {
        if (tile.absence().isPresent()) {
            return FigureCell.absent(
                    asked.has(FigureLabels.SUMS)
                            ? List.of(FigureLine.quiet(tile.absence().get()).asName())
                            : List.of());
        }
        List<FigureLine> lines = lines(slot, tile);
        if (asked.display().show() == Show.INPUT) {
            return FigureCell.ofImage(picture(view), lines);
        }
        HeatmapPainter painter = new HeatmapPainter(
                asked.display().colorMap(),
                slot.scale().orElseThrow(),
                asked.display().signs());
        Picture under = picture(view);
        boolean overlay = asked.display().show() == Show.OVERLAY
                && slot.column().orElseThrow().liesOverSample();
        boolean curve = under.isDrawn()
                && tile.heatmap().form() == HeatmapForm.STEPS
                && slot.column().filter(column -> column.place() == Place.INPUT).isPresent();
        return (overlay && tile.heatmap().form() != HeatmapForm.FEATURES) || curve
                ? FigureCell.ofOverlay(
                        under,
                        tile.heatmap(),
                        painter,
                        overlay ? asked.display().opacity() : 1,
                        lines)
                : FigureCell.ofRelevance(tile.heatmap(), painter, lines).named(names(view, tile.heatmap()));
    }

    /** The names of the features of a table at their bars, those of the largest |R| first. */
    private static List<FigureCell.BarName> names(ComparisonView view, Heatmap map) {
        if (map.form() != HeatmapForm.FEATURES || !(view.input() instanceof NumberArray numbers)) {
            return List.of();
        }
        return IntStream.range(0, Math.min(map.height(), numbers.places()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(map.value(0, i))))
                .map(i -> new FigureCell.BarName(numbers.name(i), (i + 0.5) / map.height(), map.value(0, i) > 0))
                .toList();
    }

    static Picture picture(ComparisonView view) {
        return InputPicture.of(view.input());
    }

    private List<FigureLine> lines(FigureSlot slot, Tile tile) {
        List<FigureLine> lines = new ArrayList<>();
        if (asked.has(FigureLabels.SUMS)) {
            if (slot.part().equals(Optional.of(FigurePart.DIFFERENCE))) {
                List<String> named =
                        AgreementText.named(slot.column().orElseThrow().agreement());
                List<String> values =
                        AgreementText.values(slot.column().orElseThrow().agreement());
                for (int i = 0; i < named.size(); i++) {
                    lines.add(FigureLine.quiet(named.get(i)).or(BRIEF_NAMES.get(i) + " " + values.get(i)));
                }
            } else {
                lines.add(FigureLine.of("Σ " + NumberText.of(tile.sum())));
                String magnitude = "Σ|R| " + NumberText.of(tile.heatmap().sumAbs());
                String brief = "Σ|R|" + NumberText.of(tile.heatmap().sumAbs());
                lines.add(
                        tile.cancels()
                                ? FigureLine.notable(magnitude + " !")
                                        .or("! "
                                                + NumberText.rough(
                                                        tile.heatmap().sumAbs()))
                                : FigureLine.quiet(magnitude).or(brief));
            }
        }
        if (limits && asked.has(FigureLabels.BAR)) {
            slot.scale().ifPresent(scale -> lines.add(limit(scale, slot.own())));
        }
        int broken = tile.heatmap().nonFinite();
        if (broken > 0) {
            lines.add(FigureLine.notable(Text.of("%d not finite", broken)));
        }
        return lines;
    }

    private static FigureLine limit(ColorScale scale, boolean own) {
        if (scale.limit() == 0) {
            return FigureLine.of("±0");
        }
        String sign = scale.clips() ? "clip ±" : "±";
        String text = sign + NumberText.of(scale.limit());
        String brief = sign + NumberText.rough(scale.limit());
        return own
                ? FigureLine.notable(text + " own").or(brief + "*")
                : FigureLine.of(text).or(brief);
    }

    /** The true class and the predicted one. */
    private static List<FigureLine> classes(ComparisonView view) {
        List<FigureLine> lines = new ArrayList<>();
        view.trueLabel()
                .ifPresent(name ->
                        lines.add(FigureLine.quiet("true: " + name).or(name).asName()));
        Prediction predicted = view.predicted();
        String mark = view.isRight().map(right -> right ? " ✓" : " ✗").orElse("");
        String share = predicted.probability().isPresent()
                ? " " + NumberText.percent(predicted.probability().getAsDouble())
                : "";
        lines.add(FigureLine.of(predicted.name() + mark + share)
                .or(predicted.name() + mark)
                .asName());
        return lines;
    }
}
