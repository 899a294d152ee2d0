package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.Treatments;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.figure.Caption;
import org.lrpexplorer.figure.ComparisonFigure;
import org.lrpexplorer.figure.FigureColumn;
import org.lrpexplorer.figure.FigurePrediction;
import org.lrpexplorer.figure.FigureTile;
import org.lrpexplorer.figure.PredictionTable;
import org.lrpexplorer.figure.Row;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.OwnScales;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.text.Text;

/**
 * Turns a comparison into a figure that says everything needed to repeat it. Figures always show relevance by itself,
 * whatever the tiles of the window show.
 */
public final class FigureOf {

    private static final int PREDICTIONS = 5;
    private static final String SOFTWARE = "LRP Explorer";

    private final ComparisonView view;
    private final Display display;

    private FigureOf(ComparisonView view, Display display) {
        this.view = view;
        this.display = display;
    }

    /** The figure of a comparison in the rows, colours and scales of {@code display}. */
    public static ComparisonFigure comparison(ComparisonView view, Display display) {
        return new FigureOf(view, display).figure();
    }

    private ComparisonFigure figure() {
        return new ComparisonFigure(
                Text.of(
                        "%s, sample %d%s",
                        view.dataset(),
                        view.index(),
                        view.trueLabel().map(label -> ": " + label).orElse("")),
                caption(),
                Picture.ofBytes(
                        view.input().width(),
                        view.input().height(),
                        view.input().channels(),
                        view.input().pixels()),
                view.trueLabel().map(label -> "labelled " + label).orElse(""),
                predictions(),
                rows(),
                columns(),
                display.colorMap(),
                notes(),
                software());
    }

    /** The program's name, with its version where it runs from its jar. */
    private static String software() {
        String version = FigureOf.class.getPackage().getImplementationVersion();
        return version == null ? SOFTWARE : SOFTWARE + " " + version;
    }

    private Caption caption() {
        return new Caption(
                view.network(),
                treatment(),
                describe(view.comparison().raw().composite())
                        + (view.request().pruning().isNone()
                                ? ""
                                : ", " + view.request().pruning().describe())
                        + view.request()
                                .condition()
                                .map(part -> Text.of("; of %s only %s flows on", label(part.node()), part.describe()))
                                .orElse(""),
                target(),
                start(),
                scale(),
                view.treatments().parity());
    }

    private String label(String node) {
        return view.columns().stream()
                .filter(column -> column.node().equals(node))
                .map(Column::label)
                .findFirst()
                .orElse(node);
    }

    private String start() {
        StartRelevance start = view.request().start();
        String own = start == StartRelevance.LOGIT && !view.meaning().value().equals("logit")
                ? "the " + view.meaning().value()
                : start.describe();
        return view.resolved().contrast().equals(Contrast.withOthers())
                ? Text.of(
                        "%s, and −1/%d of it at each other class",
                        own, view.comparison().raw().logits().size() - 1)
                : own;
    }

    private String target() {
        Prediction target = view.target();
        boolean predicted = view.predictions().size() > 1 && target.equals(view.predicted());
        String logit = view.meaning().value() + " " + decimals(target.logit());
        return view.against()
                .map(other -> Text.of(
                        "%s, %s − %s = %s",
                        view.subject(), logit, decimals(other.logit()), decimals(target.logit() - other.logit())))
                .orElse(view.subject() + ", " + logit + (predicted ? " (predicted)" : ""));
    }

    /** With the minus sign that all other numbers of a figure have. */
    private static String decimals(double value) {
        return Text.of("%.3f", value).replace('-', '−');
    }

    private String treatment() {
        Treatments treatments = view.treatments();
        return switch (display.rows()) {
            case RAW -> treatments.raw();
            case FUSED -> treatments.fused();
            case BOTH, DIFFERENCE -> Text.of("raw: %s; fused: %s", treatments.raw(), treatments.fused());
        };
    }

    private static String describe(Composite composite) {
        return composite.name()
                + " ("
                + String.join(
                        "; ",
                        composite.assignments().stream()
                                .map(Assignment::describe)
                                .toList())
                + ")";
    }

    private PredictionTable predictions() {
        return new PredictionTable(
                view.meaning().value(),
                view.meaning().heading(),
                view.top(PREDICTIONS).stream()
                        .map(p -> new FigurePrediction(p.name(), p.logit(), p.probability(), p.equals(view.target())))
                        .toList());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (display.rows().raw()) {
            rows.add(new Row(Rows.RAW.title(), view.treatments().raw()));
        }
        if (display.rows().fused()) {
            rows.add(new Row(Rows.FUSED.title(), view.treatments().fused()));
        }
        if (display.rows().difference()) {
            rows.add(new Row(
                    Rows.DIFFERENCE.title(),
                    "fused − raw, " + display.normalisation().description()));
        }
        return rows;
    }

    /** Scales are chosen from both rows even if one is left out, so that the same map has the same colours. */
    private List<FigureColumn> columns() {
        List<List<ColorScale>> scales = display.scaling().scales(view.heatmaps());
        return IntStream.range(0, view.columns().size())
                .mapToObj(i -> column(view.columns().get(i), scales.get(i)))
                .toList();
    }

    private FigureColumn column(Column column, List<ColorScale> scales) {
        boolean own = OwnScales.areOwn(display.scaling().scope(), scales);
        List<FigureTile> tiles =
                List.of(tile(column.raw(), scales.get(0), own), tile(column.fused(), scales.get(1), own));
        FigureColumn both = new FigureColumn(column.label(), column.shape().toString(), shown(tiles));
        if (!display.rows().difference()) {
            return both;
        }
        Heatmap difference = column.difference(display.normalisation()).heatmap();
        return both.with(
                new FigureTile(
                        difference,
                        display.differenceScale(difference),
                        display.signs(),
                        false,
                        false,
                        Optional.empty()),
                AgreementText.named(column.agreement()));
    }

    private FigureTile tile(Tile tile, ColorScale scale, boolean own) {
        return new FigureTile(tile.heatmap(), scale, display.signs(), own, tile.cancels(), tile.absence());
    }

    private String scale() {
        return display.scaling().describe()
                + (display.scaling().curve() == ScaleCurve.LINEAR ? "" : ", ticks at powers of ten")
                + OwnScales.of(display.scaling().scope(), display.scaling().scales(view.heatmaps()))
                        .describe()
                        .map(text -> "; " + text)
                        .orElse("")
                + "; " + display.colorMap().zero() + " is exactly zero"
                + (display.signs() == SignFilter.BOTH
                        ? ""
                        : "; " + display.signs().description())
                + mark();
    }

    /** What the mark behind Σ|R| means, where there is one. */
    private String mark() {
        boolean isMarked = view.columns().stream()
                .anyMatch(column ->
                        shown(List.of(column.raw(), column.fused())).stream().anyMatch(Tile::cancels));
        return isMarked ? Text.of("; ! where Σ|R| is over %.0f times |Σ|", Tile.NOTABLE_CANCELLATION) : "";
    }

    /** Of a raw and a fused thing, those whose rows are shown. */
    private <T> List<T> shown(List<T> both) {
        return both.subList(display.rows().raw() ? 0 : 1, display.rows().fused() ? 2 : 1);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (view.comparison().raw().equals(view.comparison().fused())) {
            notes.add("No BatchNorm was fused, so raw and fused are the same.");
        }
        view.opposite()
                .ifPresent(other ->
                        notes.add(view.meaning().describeShared(view.target().name(), other.name())));
        if (view.nonFinite() > 0) {
            notes.add(Text.of(
                    "%d relevances are infinite or not a number; they enter no sum and no scale.", view.nonFinite()));
        }
        notes.addAll(view.findings().notes(display.rows()));
        return notes;
    }
}
