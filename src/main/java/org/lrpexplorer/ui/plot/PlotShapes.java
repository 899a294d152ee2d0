package org.lrpexplorer.ui.plot;

import java.util.List;
import java.util.Locale;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.lrpexplorer.plot.PlotDash;
import org.lrpexplorer.plot.PlotSeries;

/** The nodes that plots are made of; style sheets say what colours they have. */
final class PlotShapes {

    private static final double WIDTH = 2;
    private static final double DOT = 3;
    private static final double CHOSEN = 6;

    private PlotShapes() {}

    /** A line of a series through {@code (x, y)} pairs. */
    static Polyline line(PlotSeries series, double... places) {
        Polyline line = new Polyline(places);
        line.setStrokeWidth(WIDTH);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        line.getStrokeDashArray()
                .setAll(series.dash().pattern().stream()
                        .map(length -> length * WIDTH)
                        .toList());
        return styled(line, series, "plot-line");
    }

    /** A band around a series. */
    static Polygon band(PlotSeries series, double... outline) {
        return styled(new Polygon(outline), series, "plot-band");
    }

    /** A point of a series, hollow where its line is broken. */
    static Circle dot(PlotSeries series, double x, double y) {
        Circle dot = new Circle(x, y, DOT);
        return styled(dot, series, series.dash() == PlotDash.SOLID ? "plot-dot" : "plot-ring");
    }

    /** A ring around a point that a person is at. */
    static Circle chosen(double x, double y) {
        Circle ring = new Circle(x, y, CHOSEN);
        ring.getStyleClass().setAll("plot-chosen");
        ring.setMouseTransparent(true);
        return ring;
    }

    /** A straight line of axes, grids and the like. */
    static Line rule(String style, double x0, double y0, double x1, double y1) {
        Line rule = new Line(snapped(x0), snapped(y0), snapped(x1), snapped(y1));
        rule.getStyleClass().add(style);
        rule.setMouseTransparent(true);
        return rule;
    }

    /** Where a thin line covers whole pixels. */
    private static double snapped(double place) {
        return Math.floor(place) + 0.5;
    }

    private static <S extends Shape> S styled(S shape, PlotSeries series, String style) {
        String color = "plot-" + series.color().name().toLowerCase(Locale.ROOT);
        shape.getStyleClass().setAll(List.of(style, color));
        shape.setMouseTransparent(true);
        return shape;
    }
}
