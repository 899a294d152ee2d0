package org.lrpexplorer.ui.duel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.scene.layout.StackPane;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.FlippingCurve;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelLine;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.explore.duel.FlippingOrder;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotRange;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.ui.control.ArrowKeys;
import org.lrpexplorer.ui.plot.PlotPointer;
import org.lrpexplorer.ui.plot.PlotView;

/** The curves of one fill; those of the order nearest to the pointer are looked at. */
final class CurveView extends StackPane implements ArrowKeys {

    private static final PlotAxis FLIPPED = PlotAxis.linear("fraction flipped").from(0, 1);

    private final int place;
    private final Consumer<DuelCursor> pointed;
    private final PlotView plot = PlotView.bare();
    private List<Drawn> drawn = List.of();
    private PlotRange range = PlotRange.UNIT;

    /** A curve and what is watched along it. */
    private record Drawn(DuelLine line, FlippingCurve curve) {}

    /**
     * Shows nothing yet.
     *
     * @param place in which plot of the pane
     * @param pointed hears where a person looks
     */
    CurveView(int place, Consumer<DuelCursor> pointed) {
        this.place = place;
        this.pointed = pointed;
        getStyleClass().add("curve-view");
        setFocusTraversable(true);
        setMinSize(0, 0);
        plot.onPoint(this::point);
        getChildren().add(plot);
        setOnMousePressed(event -> {
            requestFocus();
            event.consume();
        });
    }

    private void point(PlotPointer pointer) {
        double share = Math.max(0, Math.min(1, pointer.across()));
        double value = range.low() + pointer.up() * (range.high() - range.low());
        FlippingOrder order = distance(FlippingOrder.LERF, share, value) < distance(FlippingOrder.MORF, share, value)
                ? FlippingOrder.LERF
                : FlippingOrder.MORF;
        pointed.accept(new DuelCursor(place, order, share));
    }

    /** How far the curves of an order are from a value, where they are known. */
    private double distance(FlippingOrder order, double share, double value) {
        return drawn.stream()
                .filter(each ->
                        each.line.order() == order && each.line.contender().isRelevance())
                .flatMapToDouble(each -> {
                    int step = (int) Math.round(share * each.line.path().steps());
                    return step < each.curve.values().size()
                            ? DoubleStream.of(Math.abs(each.curve.values().get(step) - value))
                            : DoubleStream.empty();
                })
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** Shows the curves as far as they are known. */
    void show(Optional<Duel> duel, Optional<FillDuel> fill, ClassOutput output) {
        drawn = duel.flatMap(known -> fill.map(curves -> curves.lines().stream()
                        .map(line -> new Drawn(line, known.curve(line, output)))
                        .toList()))
                .orElse(List.of());
        range = duel.filter(known -> !DuelText.isProbability(known, output))
                .map(known -> around())
                .orElse(PlotRange.UNIT);
        String watched = duel.map(known -> DuelText.watched(known, output)).orElse("");
        plot.show(Plot.of(
                "",
                FLIPPED,
                PlotAxis.linear(watched).from(range.low(), range.high()),
                drawn.stream().map(CurveView::series).toList()));
    }

    /** All values, and zero. */
    private PlotRange around() {
        double[] values = drawn.stream()
                .flatMap(each -> each.curve.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double low = Math.min(0, DoubleStream.of(values).min().orElse(0));
        double high = Math.max(0, DoubleStream.of(values).max().orElse(1));
        return high > low ? new PlotRange(low, high) : PlotRange.UNIT;
    }

    private static PlotSeries series(Drawn each) {
        List<PlotPoint> points = new ArrayList<>();
        for (int i = 0; i < each.curve.values().size(); i++) {
            points.add(PlotPoint.of(
                    each.curve.fractions().get(i), each.curve.values().get(i)));
        }
        Contender contender = each.line.contender();
        PlotSeries series =
                PlotSeries.of(contender.title() + " " + each.line.order().title(), color(contender), points);
        return each.line.order() == FlippingOrder.LERF ? series.dashed() : series;
    }

    /** Raw and fused have the colours that they have in the chart over the layers. */
    private static PlotColor color(Contender contender) {
        return switch (contender) {
            case RAW -> PlotColor.BLUE;
            case FUSED -> PlotColor.ORANGE;
            case RANDOM -> PlotColor.GREY;
            case BRIGHTEST -> PlotColor.GREEN;
        };
    }

    /** Marks where a person looks. */
    void mark(Optional<DuelCursor> cursor) {
        plot.mark(
                cursor.isPresent() && !drawn.isEmpty()
                        ? OptionalDouble.of(at(cursor.get(), drawn.get(0).line))
                        : OptionalDouble.empty());
    }

    private static double at(DuelCursor cursor, DuelLine line) {
        return line.path().fraction(cursor.step(line.path().steps()));
    }
}
